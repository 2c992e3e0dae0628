/** The value of a spreadsheet cell as the text that the parsers of values read. */

const pad = (value: number): string => String(value).padStart(2, '0')

/** Spreadsheet dates carry no zone: what is written is the wall clock, kept as UTC by the reader. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const day = `${String(date.getUTCFullYear()).padStart(4, '0')}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`
  const time = `${pad(date.getUTCHours())}:${pad(date.getUTCMinutes())}:${pad(date.getUTCSeconds())}`
  return time === '00:00:00' ? day : `${day} ${time}`
}

/** Numbers lose their binary tail (1100.0400000000001), formulas give their last value. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number') return Number.isFinite(value) ? numberText(value) : ''
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (value instanceof Date) return dateText(new Date(Math.round(value.getTime() / 1000) * 1000))
  if (typeof value !== 'object') return ''
  const cell = value as { richText?: { text?: string }[]; text?: unknown; result?: unknown; error?: unknown; hyperlink?: string }
  if (Array.isArray(cell.richText)) return cell.richText.map((part) => part.text ?? '').join('')
  if ('result' in cell) return cellText(cell.result)
  if ('text' in cell) return cellText(cell.text)
  return ''
}

function numberText(value: number): string {
  if (Number.isInteger(value)) return value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 0 })
  return Number(value.toPrecision(15)).toLocaleString('en', { useGrouping: false, maximumFractionDigits: 12 })
}
