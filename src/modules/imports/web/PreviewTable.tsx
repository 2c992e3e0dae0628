import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/i18n/index.ts'
import { classes, Segmented } from '../../../ui/parts/index.ts'
import type { Preview } from '../contract.ts'
import { useTargetName } from './FieldSelect.tsx'
import type { ImportDraft } from './useImportDraft.ts'
import styles from './PreviewTable.module.css'

interface Props {
  draft: ImportDraft
  preview: Preview | undefined
  only: 'first' | 'problems'
  onOnly: (only: 'first' | 'problems') => void
  problems: number
}

/** Rows as they will be stored: yellow where a text is kept, red where the row will be left out. */
export function PreviewTable({ preview, only, onOnly, problems }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const name = useTargetName()
  const stored = useStoredText()
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
            { key: 'problems', label: t('imports:preview.problems', { number: format.number(problems) }) },
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
                  <td key={index} title={cell.text} className={classes(cell.state !== 'ok' && styles[cell.state], preview.columns[index]?.numeric && styles.num)}>
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
