/** Lower case without accents, so that "zinas" finds "Ziņas". */
export const foldText = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase().trim()
