/** Finds what separates the cells of a text file. */
import Papa from 'papaparse'

export const separators = [';', ',', '\t', '|'] as const

/**
 * The separator under which the first rows have the most equal and the largest number of cells.
 * Excel's own first line `sep=;` decides where there is one.
 */
export function sniffSeparator(text: string): string {
  const said = /^sep=(.)\r?\n/i.exec(text)
  if (said?.[1]) return said[1]
  const sample = text.slice(0, 64 * 1024)
  let best: string = ','
  let bestScore = 0
  for (const separator of separators) {
    const parsed = Papa.parse<string[]>(sample, { delimiter: separator, preview: 60, skipEmptyLines: 'greedy' })
    const score = scoreOf(parsed.data, sample.length < text.length ? 1 : 0)
    if (score > bestScore) [best, bestScore] = [separator, score]
  }
  return best
}

function scoreOf(rows: string[][], cutOff: number): number {
  const whole = cutOff && rows.length > 1 ? rows.slice(0, -1) : rows
  const widths = whole.map((row) => row.length)
  if (!widths.length) return 0
  const usual = [...widths].sort((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 1
  if (usual < 2) return 0
  const equal = widths.filter((width) => width === usual).length / widths.length
  return equal * 10 + Math.min(usual, 30) / 10
}
