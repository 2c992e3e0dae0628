/** Cells of an exported table: text that a person reads. */
import { durationClock } from '../../shared/duration.ts'
import { plainField, type Address, type Email, type Field, type Money, type Phone } from '../../shared/fields.ts'
import { labelText } from '../../shared/labels.ts'
import { labelKey, relationName, type AnyRecord, type ObjectDeclaration } from '../../shared/object.ts'
import { richLine } from '../../shared/richText.ts'
import type { Call } from '../call.ts'
import { findObject, hasObject } from '../records/registry.ts'
import { translate } from '../text/translate.ts'

export interface ExportColumn {
  heading: string
  cell(record: AnyRecord): string
  numeric: boolean
}

/** Titles of records of which a field names several, by id. */
export type Titles = ReadonlyMap<string, string>

/**
 * The columns of an object in the caller's language: money as amount and currency, references by
 * their title. `titles` is filled page by page while the file is written.
 */
export function exportColumns(call: Pick<Call, 'language' | 'catalog'>, object: ObjectDeclaration, titles: Titles = new Map()): ExportColumn[] {
  const id: ExportColumn = { heading: 'ID', cell: (record) => record.id, numeric: false }
  const fields = Object.entries(object.fields).filter(([, f]) => !f.internal && f.type !== 'json')
  return [id, ...fields.flatMap(([name, f]) => columnsOfField(call, object, name, plainField(f), titles))]
}

function columnsOfField(call: Pick<Call, 'language' | 'catalog'>, object: ObjectDeclaration, name: string, f: Field, titles: Titles): ExportColumn[] {
  const { language } = call
  const heading = labelText(f.label, language) ?? translate(language, labelKey.field(object, name))
  if (f.type === 'money') {
    const money = (record: AnyRecord): Money | null => record[name] as Money | null
    return [
      { heading, cell: (record) => money(record)?.amount ?? '', numeric: true },
      { heading: `${heading}: ${translate(language, 'kernel:export.currency')}`, cell: (record) => money(record)?.currency ?? '', numeric: false },
    ]
  }
  if (f.type === 'reference') return hasObject(call, f.to) ? [{ heading, cell: (record) => titleOf(call, f.to, record[relationName(name)] as AnyRecord | null), numeric: false }] : []
  if (f.type === 'references') return hasObject(call, f.to) ? [{ heading, cell: (record) => ((record[name] ?? []) as string[]).flatMap((one) => titles.get(one) ?? []).join('; '), numeric: false }] : []
  const words = rememberedWords(language, object, name, f)
  return [{ heading, cell: (record) => textOf(f, record[name], words), numeric: f.type === 'number' || f.type === 'autoNumber' || f.type === 'decimal' || f.type === 'percent' }]
}

const titleOf = (call: Pick<Call, 'catalog'>, object: string, record: AnyRecord | null): string => (record ? String(record[findObject(call, object).title] ?? '') : '')

function textOf(f: Field, value: unknown, words: (key: string) => string): string {
  if (value == null) return ''
  switch (f.type) {
    case 'option':
      return words(String(value))
    case 'options':
      return (value as string[]).map(words).join('; ')
    case 'richText':
      return richLine(value as string)
    case 'duration':
      return durationClock(value as number)
    case 'phones':
      return (value as Phone[]).map((phone) => (phone.extension ? `${phone.value} ext. ${phone.extension}` : phone.value)).join('; ')
    case 'emails':
      return (value as Email[]).map((email) => email.value).join('; ')
    case 'addresses':
      return (value as Address[]).map((a) => [a.street, a.postalCode, a.city, a.region, a.country].filter(Boolean).join(', ')).join('; ')
    case 'tags':
      return (value as string[]).join(', ')
    default:
      return String(value)
  }
}

/** The words of options, looked up once for each: a file has a million cells of a few of them. */
function rememberedWords(language: string, object: ObjectDeclaration, name: string, f: Field): (key: string) => string {
  const labels = f.type === 'option' || f.type === 'options' ? f.labels : undefined
  const known = new Map<string, string>()
  return (key) => {
    let word = known.get(key)
    if (word === undefined) known.set(key, (word = labelText(labels?.[key], language) ?? translate(language, labelKey.option(object, name, key))))
    return word
  }
}
