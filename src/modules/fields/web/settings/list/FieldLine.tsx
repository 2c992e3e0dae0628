/** A field in the list of its object. */
import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ObjectDeclaration } from '../../../../../shared/object.ts'
import { Badge, classes } from '../../../../../ui/parts/index.ts'
import { useDragOrder } from '../../../../../ui/records/list/useDragOrder.ts'
import { useCan } from '../../../../../ui/session/index.ts'
import type { FieldSettings, SectionRecord } from '../../../contract.ts'
import { openField } from '../edit/openField.tsx'
import type { FieldRow } from '../fieldRows.ts'
import { rowLabel, typeLabel } from '../words.ts'
import { FieldMenu } from './FieldMenu.tsx'
import { Grip } from './Grip.tsx'
import styles from '../Fields.module.css'

interface FieldLineProps {
  object: ObjectDeclaration
  row: FieldRow
  sections: readonly SectionRecord[]
  onDrop(dragged: string): void
  onStep(step: 1 | -1): void
}

export function FieldLine({ object, row, sections, onDrop, onStep }: FieldLineProps) {
  const { t } = useTranslation()
  const can = useCan()
  const may = can('change', 'fields') && (row.stored !== null || can('create', 'fields'))
  const { row: line, grip, over } = useDragOrder(`field:${row.key}`, may, onDrop)
  const label = rowLabel(t, object, row)
  return (
    <li ref={line} className={classes(styles.field, over && styles.over)}>
      <Grip grip={grip} name={label} enabled={may} onStep={onStep} />
      <button type="button" className={styles.name} disabled={!may} onClick={() => openField({ object, sections, row })}>
        <strong>{label}</strong>
        <code>{row.key}</code>
      </button>
      <span className={styles.type}>
        {!row.added && <IconLock size={14} stroke={1.75} role="img" aria-label={t('fields:list.builtIn')} />}
        {typeLabel(t, row)}
      </span>
      <span className={styles.marks}>
        <Marks row={row} />
      </span>
      <span className={styles.menu}>
        <FieldMenu object={object} row={row} sections={sections} label={label} />
      </span>
    </li>
  )
}

function Marks({ row: { field, stored, added, hidden } }: { row: FieldRow }) {
  const { t } = useTranslation()
  const settings = (stored?.settings ?? {}) as FieldSettings
  // "Required" of an administrator is a condition that always holds; it has a mark of its own.
  const { required: _always, ...others } = field?.when ?? {}
  const conditions = Object.keys(stored?.when ?? (stored ? {} : others)).length > 0
  return (
    <>
      {(stored?.required || field?.required) && <Badge>{t('fields:list.required')}</Badge>}
      {field?.searchable && <Badge>{t('fields:list.searchable')}</Badge>}
      {settings.unique && <Badge>{t('fields:list.unique')}</Badge>}
      {conditions && <Badge kind="accent">{t('fields:list.conditions')}</Badge>}
      {field?.personal && <Badge kind="line">{t('fields:list.personal')}</Badge>}
      {hidden && <Badge kind="attention">{t('fields:list.hidden')}</Badge>}
      {added && !field && <Badge kind="attention">{t('fields:list.asleep')}</Badge>}
    </>
  )
}
