import { IconAlertTriangle, IconArrowRight, IconInfoCircle, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/i18n/index.ts'
import { Badge, Button, classes } from '../../../ui/parts/index.ts'
import type { ImportProblem } from '../contract.ts'
import { useTargetName } from './FieldSelect.tsx'
import type { ImportDraft } from './useImportDraft.ts'
import styles from './ProblemCard.module.css'

const icons = { error: IconX, warning: IconAlertTriangle, hint: IconInfoCircle }

/** One kind of fault: how many, an example, and what can be done. */
export function ProblemCard({ draft, problem }: { draft: ImportDraft; problem: ImportProblem }) {
  const { t } = useTranslation()
  const format = useFormat()
  const name = useTargetName()
  const Icon = icons[problem.severity]
  const header = problem.column === null ? '' : draft.mapping.columns[problem.column]?.header
  const column = header || (problem.to ? name(problem.to) : '')
  const words = { count: problem.count, number: format.number(problem.count), column, example: problem.values[0]?.text ?? '' }
  const rows = problem.rows.slice(0, 8).map((row) => format.number(row)).join(', ')
  return (
    <section className={classes(styles.card, styles[problem.severity])}>
      <h3>
        <Icon size={16} stroke={1.75} aria-hidden />
        {t(`imports:kinds.${problem.code}.title`, words)}
      </h3>
      <p>{t(`imports:kinds.${problem.code}.text`, words)}</p>
      <p className={styles.rows}>{t('imports:problems.rows', { rows: problem.rows.length < problem.count ? `${rows} …` : rows })}</p>
      <Proposals draft={draft} problem={problem} />
      <Answers draft={draft} problem={problem} />
    </section>
  )
}

function Proposals({ draft, problem }: { draft: ImportDraft; problem: ImportProblem }) {
  const { t } = useTranslation()
  const shown = problem.values.filter((value) => value.proposal).slice(0, 5)
  if (!shown.length) return null
  return (
    <div className={styles.proposals}>
      {shown.map(({ text, proposal }) => (
        <div key={text}>
          <span title={text}>{text}</span>
          <IconArrowRight size={14} stroke={1.75} aria-hidden />
          <button type="button" title={t('imports:problems.take')} onClick={() => problem.to && draft.setValue(problem.to, text, proposal)}>
            <span>{proposal}</span>
            <Badge kind="accent">{t('imports:problems.proposed')}</Badge>
          </button>
        </div>
      ))}
    </div>
  )
}

function Answers({ draft, problem }: { draft: ImportDraft; problem: ImportProblem }) {
  const { t } = useTranslation()
  const { column, to, values, code } = problem
  const proposed = values.filter((value) => value.proposal)
  const buttons: { key: string; run: () => void }[] = []
  if (column !== null && code === 'ambiguousNumber') {
    const point = values[0]?.text.includes('.') ?? true
    buttons.push({ key: point ? 'dotThousands' : 'commaThousands', run: () => draft.setColumn(column, { mark: point ? ',' : '.' }) })
    buttons.push({ key: point ? 'dotDecimals' : 'commaDecimals', run: () => draft.setColumn(column, { mark: point ? '.' : ',' }) })
  } else if (column !== null && code === 'ambiguousDate') {
    buttons.push({ key: 'dayFirst', run: () => draft.setColumn(column, { order: 'dayFirst' }) }, { key: 'monthFirst', run: () => draft.setColumn(column, { order: 'monthFirst' }) })
  } else if (to && proposed.length > 1) {
    buttons.push({ key: 'takeAll', run: () => proposed.forEach(({ text, proposal }) => draft.setValue(to, text, proposal)) })
  } else if (to && problem.severity === 'error' && values.length > 0 && code.startsWith('not')) {
    buttons.push({ key: 'readEmpty', run: () => values.forEach(({ text }) => draft.setValue(to, text, null)) })
  }
  if (!buttons.length) return null
  return (
    <div className={styles.buttons}>
      {buttons.map(({ key, run }, index) => (
        <Button key={key} size="xs" kind={index === 0 && problem.severity === 'error' ? 'pri' : 'default'} onClick={run}>
          {t(`imports:answers.${key}`)}
        </Button>
      ))}
    </div>
  )
}
