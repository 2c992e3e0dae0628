/** Tables as CSV (RFC 4180) that a spreadsheet reads as what they are. */

/** Begins a file: spreadsheets read UTF-8 only with one. */
export const byteOrderMark = '\uFEFF'

const dangerous = /^[=+\-@\t\r\n＝＋－＠]/
const phoneOnly = /^\+[\d\s().;+-]+$/

/**
 * CSV has no types: a text that a spreadsheet would run as a formula gets an apostrophe before it
 * (OWASP, CSV injection), which the import takes off again. Phone numbers and numbers stay as they are.
 */
const safeCell = (text: string, numeric: boolean): string => (numeric || !dangerous.test(text) || phoneOnly.test(text) ? text : `'${text}`)

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** One line with its end. `numeric` tells by column what is a number of ours, and so no formula. */
export const csvRow = (cells: readonly string[], numeric: readonly boolean[] = []): string => `${cells.map((text, index) => quoted(safeCell(text, numeric[index] ?? false))).join(',')}\r\n`
