/** Words of a column that look like misspelt names of countries and industries. */
import type { Mapping } from '../../contract.ts'
import { foldName } from '../values/foldName.ts'
import { nearestName } from '../values/nearestName.ts'
import type { RowDraft } from './draft.ts'
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

/** Different words of a column that are remembered. */
const remembered = 10_000

/** Adds one hint for every row that has such a word. */
export function spellingHints(mapping: Mapping): (row: RowDraft, problems: Problems) => void {
  const columns = mapping.columns.flatMap(({ column, to }) => (to && known[to] ? [{ column, to, checked: new Map<string, boolean>() }] : []))
  return ({ number, cells }, problems) => {
    for (const { column, to, checked } of columns) {
      const text = cells[column]?.trim() ?? ''
      if (!text || Object.hasOwn(mapping.values[to] ?? {}, text)) continue
      const odd = checked.get(text) ?? properSpelling(to, text) !== null
      if (checked.size < remembered) checked.set(text, odd)
      if (odd) problems.add(number, { code: 'spelling', severity: 'hint', column, to, text })
    }
  }
}
