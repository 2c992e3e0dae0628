/** The stages of a pipeline in their order. */
import { useTranslation } from 'react-i18next'
import { Note } from '../../../../ui/parts/index.ts'
import { useCan } from '../../../../ui/session/index.ts'
import { stages as object, type Pipeline, type Stage } from '../../contract.ts'
import { AddNamed } from './AddNamed.tsx'
import { moveStage } from './settingsWrites.ts'
import { StageRow } from './StageRow.tsx'
import styles from './Pipelines.module.css'

export function StageList({ pipeline, stages }: { pipeline: Pipeline; stages: readonly Stage[] }) {
  const { t } = useTranslation()
  const can = useCan()
  const wins = stages.some((stage) => stage.onEntry === 'win')
  return (
    <section aria-label={t('deals:stages.many')} className={styles.stages}>
      <div className={styles.labels} aria-hidden="true">
        <span />
        <span>{t('deals:stages.one')}</span>
        {(['probability', 'normDays', 'wipLimit', 'onEntry', 'requiredFields', 'folded'] as const).map((name) => (
          <span key={name}>{t(`deals:stages.fields.${name}`)}</span>
        ))}
      </div>
      <ol>
        {stages.map((stage, index) => (
          <StageRow
            key={stage.id}
            stage={stage}
            onMove={(to) => void moveStage(stages, stage, to)}
            onDrop={(id) => void moveStage(stages, stages.find((other) => other.id === id) ?? stage, index)}
            index={index}
          />
        ))}
      </ol>
      {stages.length > 0 && !wins && <Note>{t('deals:settings.noWin')}</Note>}
      {can('create', 'stages') && (
        <AddNamed object={object} label={t('deals:stages.new')} placeholder={t('deals:settings.stageName')} fixed={{ pipelineId: pipeline.id }} />
      )}
    </section>
  )
}
