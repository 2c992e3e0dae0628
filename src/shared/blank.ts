/** Nothing: null, an empty text, an empty list. False and zero are something. */
export const isBlank = (value: unknown): boolean => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** Whether two values of a field are told apart; nothing is nothing, however it is written. */
export const differ = (a: unknown, b: unknown): boolean => !(isBlank(a) && isBlank(b)) && JSON.stringify(a) !== JSON.stringify(b)
