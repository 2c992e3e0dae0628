/** Settings of pipelines and their stages. */
import { IconGitMerge } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState, ErrorState, LoadingRows, NoAccess, Tabs } from '../../../../ui/parts/index.ts'
import { useCan } from '../../../../ui/session/index.ts'
import { SettingsPage } from '../../../../ui/shell/index.ts'
import { pipelines as object } from '../../contract.ts'
import { usePipelines } from '../usePipelines.ts'
import { AddNamed } from './AddNamed.tsx'
import { PipelineHead } from './PipelineHead.tsx'
import { StageList } from './StageList.tsx'
import styles from './Pipelines.module.css'

export default function PipelinesPage() {
  const { t } = useTranslation()
  const can = useCan()
  const navigate = useNavigate()
  const pipelines = usePipelines()
  const asked = (useSearch({ strict: false }) as { pipeline?: string }).pipeline
  const current = pipelines.pipeline(asked) ?? pipelines.all[0]
  const open = (id: string): void => void navigate({ to: '.', search: { pipeline: id } as never, replace: true })
  return (
    <SettingsPage wide title={t('deals:settings.title')} text={t('deals:settings.text')}>
      {!can('see', 'pipelines') ? (
        <NoAccess />
      ) : pipelines.error ? (
        <ErrorState error={pipelines.error} onRetry={pipelines.retry} />
      ) : pipelines.loading ? (
        <LoadingRows rows={8} height={40} />
      ) : (
        <div className={styles.page}>
          {pipelines.all.length > 0 && (
            <Tabs
              label={t('deals:pipelines.many')}
              items={pipelines.all.map(({ id, name }) => ({ key: id, label: name }))}
              value={current?.id ?? ''}
              onChange={open}
            />
          )}
          {current ? (
            <>
              <PipelineHead key={current.id} pipeline={current} />
              <StageList pipeline={current} stages={pipelines.stagesOf(current.id)} />
            </>
          ) : (
            <EmptyState icon={IconGitMerge} title={t('deals:board.noPipelines')} text={t('deals:board.noPipelinesText')} />
          )}
          {can('create', 'pipelines') && (
            <AddNamed object={object} label={t('deals:pipelines.new')} placeholder={t('deals:settings.pipelineName')} onAdded={open} />
          )}
        </div>
      )}
    </SettingsPage>
  )
}
