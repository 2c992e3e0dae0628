/** Words of a column that look like misspelt names of countries and industries. */
import type { Mapping } from '../../contract.ts'
import type { Table } from '../read/table.ts'
import { foldName } from '../values/foldName.ts'
import { nearestName } from '../values/nearestName.ts'
import type { Problems } from './problems.ts'

const industries = 'technology|medical|healthcare|retail|software|entertainment|marketing|telecommunications|finance|employment|services|manufacturing|construction|education|transportation|logistics|agriculture|energy|insurance|banking|real estate|hospitality|tourism|media|automotive|pharmaceuticals|biotechnology|consulting|government|nonprofit|wholesale|utilities|mining|aerospace|advertising|electronics|hardware|food|furniture|textile|chemical|legal|security|sports|строительство|торговля|производство|образование|медицина|транспорт|логистика|финансы|страхование|недвижимость|туризм|реклама|сельское хозяйство|энергетика|услуги|розничная торговля|оптовая торговля|телекоммуникации|машиностроение'.split('|')

let countries: string[] | null = null

/** Names of countries in the languages of the product. */
function countryNames(): string[] {
  if (countries) return countries
  const names = new Set<string>()
  for (const language of ['en', 'ru', 'lv', 'pl']) {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    for (let a = 65; a < 91; a++) for (let b = 65; b < 91; b++) names.add(display.of(String.fromCharCode(a, b)) ?? '')
  }
  names.delete('')
  return (countries = [...names])
}

const known: Record<string, () => string[]> = { 'company.industry': () => industries, 'company.country': countryNames }

/** The known word that was probably meant; null where the word is known or resembles none. */
export function properSpelling(to: string, text: string): string | null {
  const words = known[to]?.()
  if (!words || words.some((word) => foldName(word) === foldName(text))) return null
  return nearestName(text, words)
}

/** Adds one hint for every row that has such a word. */
export function hintSpelling(table: Table, mapping: Mapping, problems: Problems): void {
  for (const { column, to } of mapping.columns) {
    if (!to || !known[to]) continue
    const checked = new Map<string, boolean>()
    for (const row of table.rows) {
      const text = row.cells[column]?.trim() ?? ''
      if (!text || Object.hasOwn(mapping.values[to] ?? {}, text)) continue
      if (!checked.has(text)) checked.set(text, properSpelling(to, text) !== null)
      if (checked.get(text)) problems.add(row.number, { code: 'spelling', severity: 'hint', column, to, text })
    }
  }
}
