import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/i18n/index.ts'
import { classes, Segmented } from '../../../ui/parts/index.ts'
import type { ImportProblem, Preview } from '../contract.ts'
import { useTargetName } from './FieldSelect.tsx'
import type { ImportDraft } from './useImportDraft.ts'
import styles from './PreviewTable.module.css'

interface Props {
  draft: ImportDraft
  preview: Preview | undefined
  only: 'first' | 'problems'
  onOnly: (only: 'first' | 'problems') => void
  /** Of the whole file, as the dry run found them. */
  problems: readonly ImportProblem[]
}

/** Rows as they will be stored: yellow where a text is kept, red where the row will be left out. */
export function PreviewTable({ draft, preview, only, onOnly, problems }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const name = useTargetName()
  const stored = useStoredText()
  const states = statesOf(draft, preview, problems)
  const count = problems.reduce((sum, problem) => sum + problem.count, 0)
  return (
    <section className={styles.preview} aria-label={t('imports:preview.title')}>
      <header className={styles.head}>
        <h2>{t('imports:preview.title')}</h2>
        <span>{t('imports:preview.text')}</span>
        <Segmented
          label={t('imports:preview.which')}
          value={only}
          onChange={onOnly}
          items={[
            { key: 'first', label: t('imports:preview.first') },
            { key: 'problems', label: t('imports:preview.problems', { number: format.number(count) }) },
          ]}
        />
      </header>
      <div className={styles.scroller}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.num}>{t('imports:preview.row')}</th>
              {preview?.columns.map((column, index) => (
                <th key={index} scope="col" className={classes(column.numeric && styles.num)}>
                  {name(column.to)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview?.rows.map((row) => (
              <tr key={row.number}>
                <th scope="row">{format.number(row.number)}</th>
                {row.cells.map((cell, index) => (
                  <td key={index} title={cell.text} className={classes(styles[states.get(`${row.number} ${index}`) ?? cell.state], preview.columns[index]?.numeric && styles.num)}>
                    {stored(cell.text)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {preview?.rows.length === 0 && <p className={styles.nothing}>{t('imports:preview.nothing')}</p>}
      </div>
    </section>
  )
}

/** Cells that the dry run found wanting beyond what the cell itself tells, by row and place in the preview. */
function statesOf(draft: ImportDraft, preview: Preview | undefined, problems: readonly ImportProblem[]): Map<string, 'warning' | 'error'> {
  const states = new Map<string, 'warning' | 'error'>()
  for (const { column, rows, severity } of problems) {
    const to = column === null ? null : draft.mapping.columns[column]?.to
    const index = to ? (preview?.columns.findIndex((shown) => shown.to === to) ?? -1) : -1
    if (index >= 0 && severity !== 'hint') for (const row of rows) states.set(`${row} ${index}`, severity)
  }
  return states
}

/** Money and dates in the reader's own way. */
function useStoredText(): (text: string) => string {
  const format = useFormat()
  return (text) => {
    const money = /^(-?\d+(?:\.\d+)?) ([A-Z]{3})$/.exec(text)
    if (money) return format.money({ amount: money[1]!, currency: money[2]! }, { decimals: 'exact' })
    if (/^\d{4}-\d\d-\d\d$/.test(text)) return format.date(text)
    return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) ? format.instant(text) : text
  }
}
