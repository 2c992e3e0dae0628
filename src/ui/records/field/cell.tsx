/** A value as one line in a table, drawn without parts and hooks of its own: a list shows hundreds at once, and each must cost next to nothing. */
import type { ReactNode } from 'react'
import { plainField, type Address, type Email, type Field, type Money, type Phone } from '../../../shared/fields.ts'
import { fieldOf, relationName, type ObjectDeclaration } from '../../../shared/object.ts'
import { richLine } from '../../../shared/richText.ts'
import { dayIn } from '../../i18n/day.ts'
import { emptyMark } from '../../i18n/format.ts'
import { urgencyOf, urgencyWords, type Step } from '../../i18n/urgency.ts'
import { Avatar } from '../../parts/Avatar.tsx'
import { Badge } from '../../parts/Badge.tsx'
import { UrgencyMark } from '../../parts/UrgencyMark.tsx'
import { linkedRecord, titleOf } from '../registry.ts'
import { addressText } from './addressText.ts'
import type { CellKit } from './cellKit.ts'
import { durationText } from './durationText.ts'
import { isEmpty } from './isEmpty.ts'
import { linkText } from './linkText.ts'
import { optionColour } from './optionColour.ts'
import { primaryOf } from './phoneText.ts'
import styles from './FieldView.module.css'

export interface Cell {
  content: ReactNode
  /** For the tooltip. */
  title?: string
  /** There is nothing to read, or it is another's. */
  faint?: boolean
  /** Figures that line up. */
  figures?: boolean
}

/** Null for the few kinds that ask the server for what they show, or need a part of their own. */
export function cellOf(kit: CellKit, object: ObjectDeclaration, name: string, record: Readonly<Record<string, unknown>>): Cell | null {
  if (name === 'nextStepOn') return stepCell(kit, { on: record.nextStepOn as string | null, at: record.nextStepAt as string | null })
  const field = fieldOf(object, name)
  const value = record[name]
  if (!field) return { content: null }
  if (isEmpty(value)) return { content: emptyMark, faint: true }
  return filled(kit, object, name, field.type === 'computed' ? plainField(field) : field, value, record)
}

function filled(kit: CellKit, object: ObjectDeclaration, name: string, field: Field, value: unknown, record: Readonly<Record<string, unknown>>): Cell | null {
  const { format } = kit
  switch (field.type) {
    case 'text':
      return { content: String(value) }
    case 'money':
      return { content: format.money(value as Money), figures: true }
    case 'date':
      return { content: format.date(value as string), title: format.fullDate(value as string), figures: true }
    case 'instant':
      return instantCell(kit, value as string)
    case 'option':
      return { content: optionBadge(kit, object, name, value as string) }
    case 'options':
      return { content: <span className={styles.tags}>{(value as string[]).map((key) => optionBadge(kit, object, name, key))}</span> }
    case 'tags':
      return tagsCell(value as string[])
    case 'reference':
      return referenceCell(kit, field.to, linkedRecord(record, relationName(name)))
    case 'phones':
      return phonesCell(kit, value as Phone[])
    case 'emails':
      return withMore(primaryOf(value as Email[])?.value, value as Email[])
    case 'addresses':
      return { content: addressText((value as Address[])[0]!, format.locale) }
    case 'link':
      return { content: linkText(String(value)) }
    case 'richText':
      return { content: richLine(value as string) }
    case 'duration':
      return { content: durationText(value as number, kit.t), figures: true }
    case 'percent':
      return { content: format.percent(value as string), figures: true }
    case 'autoNumber':
      return { content: String(value), figures: true }
    case 'number':
      // Years are numbers too, and have no groups.
      return { content: format.number(value as number, { useGrouping: (field.max ?? 10_000) > 9999 }), figures: true }
    case 'decimal':
      return { content: format.number(value as string, { useGrouping: true }), figures: true }
    default:
      return null
  }
}

/** The mark of the next step. */
function stepCell({ t, say, format, now }: CellKit, step: Step): Cell {
  const urgency = urgencyOf(step, now, format.timeZone)
  const words = urgencyWords(step, now, format)
  const key = 'key' in words ? `ui:urgency.words.${words.key}` : ''
  const text = 'text' in words ? words.text : 'count' in words ? t(key, { count: words.count }) : say(key)
  const full = step.at ? format.fullInstant(step.at) : format.fullDate(step.on)
  return { content: <UrgencyMark urgency={urgency} words={text} title={full === emptyMark ? undefined : full} /> }
}

/** In a table the day is enough; today's gets its time. */
function instantCell({ format }: CellKit, value: string): Cell {
  const day = dayIn(value, format.timeZone)
  return { content: day === format.today() ? format.time(value) : format.date(day), title: format.fullInstant(value), figures: true }
}

function optionBadge({ optionWords }: CellKit, object: ObjectDeclaration, name: string, key: string): ReactNode {
  const field = fieldOf(object, name)
  const colour = optionColour(field?.type === 'option' || field?.type === 'options' ? field.colours?.[key] : undefined)
  return (
    <Badge key={key} kind={name === 'priority' ? 'line' : 'neutral'} icon={colour && <span className={styles.dot} style={{ background: colour }} />}>
      {optionWords(object, name, key)}
    </Badge>
  )
}

const tagsCell = (tags: readonly string[]): Cell => ({
  content: (
    <span className={styles.tags}>
      {tags.map((tag) => (
        <Badge key={tag}>{tag}</Badge>
      ))}
    </span>
  ),
  title: tags.join(', '),
})

function referenceCell({ say }: CellKit, to: string, linked: Readonly<Record<string, unknown>> | null): Cell {
  // The id is there and the record is not: it is in the trash or of somebody else.
  if (!linked) return { content: say('ui:records.hiddenRecord'), faint: true }
  const name = titleOf(to, linked)
  if (to !== 'users') return { content: name }
  return {
    content: (
      <>
        <Avatar id={String(linked.id)} name={name} size="s" leads />
        {name}
      </>
    ),
    title: name,
  }
}

function phonesCell({ phoneText }: CellKit, phones: readonly Phone[]): Cell {
  const main = primaryOf(phones)
  return { ...withMore(main && phoneText(main), phones), figures: true }
}

/** The main one, and how many there are besides. */
const withMore = (main: string | undefined, all: readonly unknown[]): Cell => ({
  content: (
    <>
      {main}
      {all.length > 1 && <span className={styles.more}>+{all.length - 1}</span>}
    </>
  ),
})
