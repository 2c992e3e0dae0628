/** Whether somebody looks at deals as a board or as a table; remembered in the browser. */
export type DealMode = 'board' | 'table'

const key = 'clientele-deals-mode'

export const keptMode = (): DealMode => (localStorage.getItem(key) === 'table' ? 'table' : 'board')
export const keepMode = (mode: DealMode): void => localStorage.setItem(key, mode)
