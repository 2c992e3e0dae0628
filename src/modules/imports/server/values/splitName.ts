/** Takes a full name apart by the customs of its language. */
import type { ColumnReader } from './columnReader.ts'
import { firstNames } from './firstNames.ts'
import { foldName } from './foldName.ts'

export interface NameParts {
  salutation?: string
  lastName?: string
  firstName?: string
  middleName?: string
}

/** Which of two words comes first in a column of full names. */
export type NameOrder = 'firstLast' | 'lastFirst'

const patronymic = /(?:[оеё]вич|[оеё]вна|ична|инична|ьич|кузьмич|ильич|оглы|кызы|улы)$/iu
const titles = /^(?:mr|mrs|ms|miss|dr|prof|г-н|г-жа|господин|госпожа|kungs|kundze|pan|pani|先生|女士)\.?$/iu
const han = /^\p{Script=Han}+$/u
const twoSignSurnames = new Set(['欧阳', '司马', '上官', '诸葛', '司徒', '东方', '皇甫', '尉迟', '公孙', '慕容', '令狐'])

/** "Фамилия Имя Отчество", "Имя Отчество Фамилия", "First Last", "Last, First", 王芳. */
export function splitName(text: string, order: NameOrder = 'firstLast'): NameParts {
  const name = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  const comma = /^([^,]+),\s*(.+)$/.exec(name)
  if (comma) return { ...splitName(comma[2] ?? '', 'firstLast'), ...lastFirstOf(comma[1] ?? '', comma[2] ?? '') }
  if (han.test(name.replaceAll(' ', ''))) return splitHan(name)
  const words = name.split(' ').filter(Boolean)
  const title = words.length > 1 && titles.test(words[0] ?? '') ? words.shift() : undefined
  return { ...(title ? { salutation: title } : {}), ...splitWords(words, order) }
}

function lastFirstOf(last: string, rest: string): NameParts {
  const [firstName, ...middle] = rest.trim().split(' ')
  return { lastName: last.trim(), ...(firstName ? { firstName } : {}), ...(middle.length ? { middleName: middle.join(' ') } : {}) }
}

function splitWords(words: string[], order: NameOrder): NameParts {
  const [a, b, c] = words
  if (!a) return {}
  if (!b) return { firstName: a }
  if (!c) return order === 'lastFirst' ? { lastName: a, firstName: b } : { firstName: a, lastName: b }
  if (words.length >= 3) {
    if (patronymic.test(b)) return { firstName: a, middleName: b, lastName: words.slice(2).join(' ') }
    if (patronymic.test(c)) return { lastName: a, firstName: b, middleName: words.slice(2).join(' ') }
  }
  if (order === 'lastFirst') return { lastName: a, firstName: b, middleName: words.slice(2).join(' ') }
  return { firstName: a, middleName: words.slice(1, -1).join(' '), lastName: words.at(-1) ?? '' }
}

function splitHan(text: string): NameParts {
  const name = text.replaceAll(' ', '')
  if (name.length < 2 || name.length > 5) return { firstName: name }
  const length = twoSignSurnames.has(name.slice(0, 2)) && name.length > 2 ? 2 : 1
  return { lastName: name.slice(0, length), firstName: name.slice(length) }
}

/** Looks where the known first names stand; null when the column does not tell. */
export function nameOrderColumn(): ColumnReader<NameOrder | null> {
  let firstLast = 0
  let lastFirst = 0
  let seen = 0
  return {
    take(cell) {
      if (seen > 2000) return
      const words = cell.trim().split(/\s+/)
      if (words.length < 2 || cell.includes(',') || ++seen > 2000) return
      const a = firstNames.has(foldName(words[0] ?? ''))
      const b = firstNames.has(foldName(words[1] ?? ''))
      if (words[2] && patronymic.test(words[2])) lastFirst++
      else if (words[2] && patronymic.test(words[1] ?? '')) firstLast++
      else if (a && !b) firstLast++
      else if (b && !a) lastFirst++
    },
    told: () => (firstLast > lastFirst ? 'firstLast' : lastFirst > firstLast ? 'lastFirst' : null),
  }
}
