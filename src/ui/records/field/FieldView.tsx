/** Shows the value of any field, in a table cell (`compact`: one line) or on a card. */
import { IconCheck } from '@tabler/icons-react'
import { useText } from '../../i18n/useText.ts'
import { plainField, type Address, type Email, type Field, type Money, type Phone } from '../../../shared/fields.ts'
import { fieldOf, relationName, type ObjectDeclaration } from '../../../shared/object.ts'
import { FileChip } from '../../files/index.ts'
import { emptyMark } from '../../i18n/format.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Badge } from '../../parts/Badge.tsx'
import { classes } from '../../parts/classes.ts'
import { StepMark } from '../../parts/UrgencyMark.tsx'
import { DateText, InstantText, MoneyText } from '../../parts/Values.tsx'
import { optionLabel } from '../labels.ts'
import { cellOf } from './cell.tsx'
import { useCellKit } from './cellKit.ts'
import { AddressesView, EmailsView, PhonesView } from './ContactViews.tsx'
import { useDurationText } from './durationText.ts'
import { isEmpty } from './isEmpty.ts'
import { ReferencesView } from './linked/ReferencesView.tsx'
import { LinkView } from './LinkView.tsx'
import { optionColour } from './optionColour.ts'
import { ReferenceView } from './ReferenceView.tsx'
import { RichTextView } from './rich/RichTextView.tsx'
import styles from './FieldView.module.css'

export { isEmpty } from './isEmpty.ts'

export interface FieldViewProps {
  object: ObjectDeclaration
  /** The field's name. */
  name: string
  record: Readonly<Record<string, unknown>>
  /** One line, no links: the cell itself is what a click is for. */
  compact?: boolean
}

export function FieldView(props: FieldViewProps) {
  const { object, name, record, compact } = props
  const field = fieldOf(object, name)
  if (!field) return null
  if (compact) return <LineView {...props} field={plainField(field)} />
  if (name === 'nextStepOn') return <StepMark step={{ on: record.nextStepOn as string | null, at: record.nextStepAt as string | null }} />
  const value = record[name]
  if (isEmpty(value)) return <span className={styles.empty}>{emptyMark}</span>
  return <Filled {...props} field={plainField(field)} value={value} />
}

/** What a list draws into its cell, for places that show one of it. */
function LineView({ field, ...props }: FieldViewProps & { field: Field }) {
  const cell = cellOf(useCellKit(), props.object, props.name, props.record)
  if (!cell) return <Filled {...props} field={field} value={props.record[props.name]} />
  return (
    <span className={classes(cell.faint && styles.empty, cell.figures && styles.figure) || undefined} title={cell.title}>
      {cell.content}
    </span>
  )
}

function Filled({ object, name, record, compact, field, value }: FieldViewProps & { field: Field; value: unknown }) {
  switch (field.type) {
    case 'money':
      return <MoneyText value={value as Money} />
    case 'date':
      return <DateText value={value as string} />
    case 'instant':
      return <InstantText value={value as string} />
    case 'boolean':
      return <BooleanView value={value === true} />
    case 'option':
      return <OptionView object={object} name={name} value={String(value)} />
    case 'options':
      return (
        <span className={styles.wrapped}>
          {(value as string[]).map((key) => (
            <OptionView key={key} object={object} name={name} value={key} />
          ))}
        </span>
      )
    case 'duration':
      return <DurationView seconds={value as number} />
    case 'references':
      return <ReferencesView to={field.to} ids={value as string[]} compact={compact} />
    case 'file':
    case 'image':
      return <FileChip id={value as string} />
    case 'richText':
      return <RichTextView html={value as string} />
    case 'tags':
      return <TagsView tags={value as string[]} />
    case 'reference':
      return <ReferenceView to={field.to} record={record} relation={relationName(name)} />
    case 'phones':
      return <PhonesView phones={value as Phone[]} />
    case 'emails':
      return <EmailsView emails={value as Email[]} />
    case 'addresses':
      return <AddressesView addresses={value as Address[]} />
    case 'link':
      return <LinkView href={String(value)} />
    case 'number':
    case 'decimal':
    case 'percent':
    case 'autoNumber':
      // Years are numbers too, and have no groups.
      return <NumberView type={field.type} value={value as string | number} grouped={field.type !== 'number' || (field.max ?? 10_000) > 9999} />
    case 'json':
    case 'computed':
      return null
    case 'text':
      return <span className={field.multiline ? styles.lines : undefined}>{String(value)}</span>
  }
}

function BooleanView({ value }: { value: boolean }) {
  const t = useText()
  return value ? <IconCheck size={16} stroke={1.75} className={styles.yes} role="img" aria-label={t('ui:records.yes')} /> : <span className={styles.empty}>{t('ui:records.no')}</span>
}

function OptionView({ object, name, value }: { object: ObjectDeclaration; name: string; value: string }) {
  const t = useText()
  const field = fieldOf(object, name)
  const colour = optionColour(field?.type === 'option' || field?.type === 'options' ? field.colours?.[value] : undefined)
  return (
    <Badge kind={name === 'priority' ? 'line' : 'neutral'} icon={colour && <span className={styles.dot} style={{ background: colour }} />}>
      {optionLabel(t, object, name, value)}
    </Badge>
  )
}

function DurationView({ seconds }: { seconds: number }) {
  return <span className={styles.figure}>{useDurationText()(seconds)}</span>
}

function TagsView({ tags }: { tags: string[] }) {
  return (
    <span className={styles.tags} title={tags.join(', ')}>
      {tags.map((tag) => (
        <Badge key={tag}>{tag}</Badge>
      ))}
    </span>
  )
}

function NumberView({ type, value, grouped }: { type: 'number' | 'decimal' | 'percent' | 'autoNumber'; value: string | number; grouped: boolean }) {
  const format = useFormat()
  const text = type === 'percent' ? format.percent(value) : type === 'autoNumber' ? String(value) : format.number(value, { useGrouping: grouped })
  return <span className={styles.figure}>{text}</span>
}
