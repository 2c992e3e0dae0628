import { IconAlertTriangle, IconArrowRight, IconCheck, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/i18n/index.ts'
import { classes } from '../../../ui/parts/index.ts'
import type { ColumnMapping } from '../contract.ts'
import { ChangeOnTheWay } from './ChangeOnTheWay.tsx'
import { FieldSelect } from './FieldSelect.tsx'
import type { ImportDraft } from './useImportDraft.ts'
import styles from './ColumnTable.module.css'

export interface ColumnState {
  column: number
  filled: number
  problems: number
  severity: 'ok' | 'warning' | 'error'
}

/** One row a column of the file: name, samples, field, change on the way in, state. */
export function ColumnTable({ draft, states }: { draft: ImportDraft; states: readonly ColumnState[] }) {
  const { t } = useTranslation()
  const file = draft.state.files[draft.file]!
  return (
    <div className={styles.scroller}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.name}>{t('imports:columns.column')}</th>
            <th scope="col" className={styles.samples}>{t('imports:columns.samples')}</th>
            <th className={styles.arrow} aria-hidden />
            <th scope="col" className={styles.field}>{t('imports:columns.field')}</th>
            <th scope="col">{t('imports:columns.change')}</th>
            <th scope="col" className={styles.state}>{t('imports:columns.state')}</th>
          </tr>
        </thead>
        <tbody>
          {draft.mapping.columns.map((mapping) => (
            <Row key={mapping.column} draft={draft} mapping={mapping} samples={file.columns[mapping.column]?.samples ?? []} filled={file.columns[mapping.column]?.filled ?? 0} state={states.find((state) => state.column === mapping.column)} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface RowProps {
  draft: ImportDraft
  mapping: ColumnMapping
  samples: string[]
  filled: number
  state: ColumnState | undefined
}

function Row({ draft, mapping, samples, filled, state }: RowProps) {
  const { t } = useTranslation()
  const name = mapping.header || t('imports:columns.unnamed', { number: mapping.column + 1 })
  return (
    <tr className={classes(!mapping.to && styles.off)}>
      <th scope="row" title={name}>
        {name}
      </th>
      <td className={styles.sample} title={samples.join('\n')}>
        {samples.join('; ')}
      </td>
      <td className={styles.arrow}>
        <IconArrowRight size={14} stroke={1.75} aria-hidden />
      </td>
      <td>
        <FieldSelect label={t('imports:columns.fieldOf', { column: name })} object={draft.mapping.object} value={mapping.to} onChange={(to) => draft.setColumn(mapping.column, { to })} />
      </td>
      <td>
        <ChangeOnTheWay mapping={mapping} onChange={(change) => draft.setColumn(mapping.column, change)} />
      </td>
      <td>
        <State mapped={mapping.to !== null} filled={filled} state={state} />
      </td>
    </tr>
  )
}

const icons = { ok: IconCheck, warning: IconAlertTriangle, error: IconX }

function State({ mapped, filled, state }: { mapped: boolean; filled: number; state: ColumnState | undefined }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (!filled) return <span className={styles.quiet}>{t('imports:states.empty')}</span>
  if (!mapped) return <span className={styles.quiet}>{t('imports:states.leftOut')}</span>
  const severity = state?.severity ?? 'ok'
  const Icon = icons[severity]
  const count = severity === 'ok' ? filled : (state?.problems ?? 0)
  return (
    <span className={classes(styles.mark, styles[severity])}>
      <Icon size={14} stroke={1.75} aria-hidden />
      {t(`imports:states.${severity}`, { count, number: format.number(count) })}
    </span>
  )
}
