/** What texts of the file mean: stages, products, people, options. And what is made when nobody knows it. */
import { IconArrowRight } from '@tabler/icons-react'
import { Switch, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Button, EmptyState, Tabs } from '../../../ui/parts/index.ts'
import { IconCheck } from '@tabler/icons-react'
import type { FileReport, ImportProblem } from '../contract.ts'
import { findTarget } from '../targets.ts'
import { Totals } from './Totals.tsx'
import { useDryRun, type ImportDraft } from './useImportDraft.ts'
import { ValueTable } from './ValueTable.tsx'
import styles from './Wizard.module.css'
import values from './Values.module.css'

const matched = new Set(['unknownReference', 'ambiguousReference', 'unknownStage', 'notAnOption', 'spelling', 'notANumber', 'notADate', 'notADuration', 'notYesNo', 'notAnEmail', 'notALink'])

export function ValuesStep({ draft, onBack, onNext }: { draft: ImportDraft; onBack: () => void; onNext: () => void }) {
  const { t } = useTranslation()
  const dry = useDryRun(draft)
  const report = dry.data?.files[draft.file]
  const groups = groupsOf(draft, report)
  const several = draft.state.files.length > 1
  return (
    <>
      {several && <Tabs label={t('imports:bar.files')} items={draft.state.files.map((file, index) => ({ key: String(index), label: file.name }))} value={String(draft.file)} onChange={(key) => draft.setFile(Number(key))} />}
      <div className={styles.body} tabIndex={0}>
        <div className={styles.narrow}>
          <Makes draft={draft} report={report} />
          {groups.map(([to, problems]) => (
            <ValueTable key={to} draft={draft} to={to} problems={problems} />
          ))}
          {report && groups.length === 0 && <EmptyState icon={IconCheck} title={t('imports:values.noneTitle')} text={t('imports:values.noneText')} />}
        </div>
      </div>
      <Totals counts={dry.data} counting={dry.counting} error={dry.error}>
        <Button size="lg" onClick={onBack}>
          {t('imports:actions.back')}
        </Button>
        <Button kind="pri" size="lg" iconAfter={IconArrowRight} onClick={onNext}>
          {t('imports:actions.dryRun')}
        </Button>
      </Totals>
    </>
  )
}

/** By target: what is unknown now, and what was answered already. */
function groupsOf(draft: ImportDraft, report: FileReport | undefined): [string, ImportProblem[]][] {
  const groups = new Map<string, ImportProblem[]>()
  for (const [to, answers] of Object.entries(draft.mapping.values)) if (Object.keys(answers).length) groups.set(to, [])
  for (const problem of report?.problems ?? []) {
    if (!problem.to || !matched.has(problem.code) || !problem.values.length || !findTarget(problem.to)) continue
    groups.set(problem.to, [...(groups.get(problem.to) ?? []), problem])
  }
  return [...groups]
}

function Makes({ draft, report }: { draft: ImportDraft; report: FileReport | undefined }) {
  const { t } = useTranslation()
  const { create, object } = draft.mapping
  const set = (change: Partial<typeof create>): void => draft.setMapping({ create: { ...create, ...change } })
  const names = (kind: string): string => (report?.made[kind] ?? []).slice(0, 12).join(', ')
  const offered = [
    { key: 'users', shown: draft.mapping.columns.some((column) => column.to?.endsWith('.ownerId')), names: names('users') },
    { key: 'stages', shown: object === 'deals', names: names('stages') },
    { key: 'companies', shown: object === 'deals' || object === 'contacts', names: names('companies') },
  ] as const
  return (
    <section className={values.makes}>
      <h2 className={styles.title}>{t('imports:values.make')}</h2>
      {offered.filter((entry) => entry.shown).map((entry) => (
        <Switch key={entry.key} checked={create[entry.key]} onChange={(event) => set({ [entry.key]: event.currentTarget.checked })} label={t(`imports:values.makeKinds.${entry.key}`)} description={create[entry.key] ? entry.names : t(`imports:values.notMade.${entry.key}`)} />
      ))}
      {object === 'deals' && create.stages && (
        <TextInput w={320} label={t('imports:values.pipeline')} description={t('imports:values.pipelineHelp')} value={draft.mapping.pipeline ?? ''} placeholder={report?.made.pipelines?.[0] ?? ''} onChange={(event) => draft.setMapping({ pipeline: event.currentTarget.value || null })} />
      )}
    </section>
  )
}
