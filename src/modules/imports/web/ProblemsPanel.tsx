import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/i18n/index.ts'
import { Note } from '../../../ui/parts/index.ts'
import type { FileReport } from '../contract.ts'
import { ProblemCard } from './ProblemCard.tsx'
import type { ImportDraft } from './useImportDraft.ts'
import styles from './Wizard.module.css'

/** What is wrong in the file in view, by kind, each with its answer at one click. */
export function ProblemsPanel({ draft, reports }: { draft: ImportDraft; reports: readonly FileReport[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const problems = reports[draft.file]?.problems ?? []
  const rows = problems.reduce((sum, problem) => sum + problem.count, 0)
  return (
    <aside className={styles.right} aria-label={t('imports:problems.title')}>
      <div className={styles.head}>
        <h2>{t('imports:problems.title')}</h2>
        {problems.length > 0 && <span>{t('imports:problems.kinds', { count: problems.length, rows: format.number(rows) })}</span>}
      </div>
      {problems.map((problem) => (
        <ProblemCard key={`${problem.code} ${problem.column} ${problem.to}`} draft={draft} problem={problem} />
      ))}
      <Note>{t(problems.length ? 'imports:problems.goOn' : 'imports:problems.none')}</Note>
    </aside>
  )
}
