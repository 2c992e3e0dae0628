/** "Asia/Almaty" → "Almaty", "America/Argentina/Buenos_Aires" → "Buenos Aires". */
export const cityOfZone = (timeZone: string): string => (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ')
