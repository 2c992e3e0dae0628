import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { labelKey } from '../../../shared/object.ts'
import { useFormat } from '../../../ui/i18n/index.ts'
import { Badge, classes, Panel } from '../../../ui/parts/index.ts'
import type { Counts, FileReport } from '../contract.ts'
import { kindFor, declarationOf, type MainObject } from '../targets.ts'
import { useTargetName } from './FieldSelect.tsx'
import { useImportObjects } from './useImportObjects.ts'
import styles from './FileReport.module.css'

const shown: (keyof Counts)[] = ['read', 'created', 'updated', 'skipped', 'failed', 'warnings']

/** What became, or will become, of one file. */
export function FileReportCard({ report, children }: { report: FileReport; children?: ReactNode }) {
  const { t } = useTranslation()
  const format = useFormat()
  const objects = useImportObjects()
  const made = Object.entries(report.made).filter(([, names]) => names.length)
  return (
    <Panel title={report.name} actions={<Badge>{t(labelKey.many(declarationOf(kindFor(report.object as MainObject), objects)), { defaultValue: report.object })}</Badge>}>
      <dl className={styles.counts}>
        {shown.map((name) => (
          <div key={name} className={classes(report[name] > 0 && styles[name])}>
            <dd>{format.number(report[name])}</dd>
            <dt>{t(`imports:totals.${name}`)}</dt>
          </div>
        ))}
      </dl>
      {children}
      <dl className={styles.facts}>
        {made.map(([kind, names]) => (
          <div key={kind}>
            <dt>{t(`imports:made.${kind}`, { count: names.length })}</dt>
            <dd>{names.slice(0, 30).join(', ')}{names.length > 30 ? ' …' : ''}</dd>
          </div>
        ))}
        {report.ignoredColumns.length > 0 && (
          <div>
            <dt>{t('imports:made.ignored')}</dt>
            <dd>{report.ignoredColumns.join(', ')}</dd>
          </div>
        )}
        <Problems report={report} />
      </dl>
    </Panel>
  )
}

function Problems({ report }: { report: FileReport }) {
  const { t } = useTranslation()
  const format = useFormat()
  const name = useTargetName()
  return report.problems.map((problem) => (
    <div key={`${problem.code} ${problem.column} ${problem.to}`}>
      <dt className={styles[problem.severity]}>{t(`imports:kinds.${problem.code}.title`, { count: problem.count, number: format.number(problem.count), column: problem.to ? name(problem.to) : '', example: problem.values[0]?.text ?? '' })}</dt>
      <dd>{problem.values.slice(0, 6).map((value) => value.text).join('; ')}</dd>
    </div>
  ))
}
