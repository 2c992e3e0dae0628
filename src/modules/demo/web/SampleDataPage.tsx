/** What was added to look at, each time, and one button that takes it all away. */
import { IconSparkles, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../../ui/api/index.ts'
import { languageName } from '../../../ui/i18n/index.ts'
import { Button, EmptyState, ErrorState, InstantText, LoadingRows, Note, Panel } from '../../../ui/parts/index.ts'
import { useIsAdministrator } from '../../../ui/session/index.ts'
import { openOverlay, SettingsPage } from '../../../ui/shell/index.ts'
import { getDemo } from '../contract.ts'
import { Counts } from './Counts.tsx'
import { RemoveDialog } from './RemoveDialog.tsx'
import { RemovedNote } from './RemovedNote.tsx'
import styles from './SampleData.module.css'
import type { Removal } from './takeAway.ts'

export default function SampleDataPage() {
  const { t } = useTranslation()
  const administrator = useIsAdministrator()
  const [removal, setRemoval] = useState<Removal | null>(null)
  const { data, error, isPending, refetch } = useEndpoint(getDemo)
  const batches = data?.data ?? []
  const ask = (): void => void openOverlay((close) => <RemoveDialog batches={batches} onRemoved={setRemoval} onClose={close} />)
  return (
    <SettingsPage title={t('demo:page.title')} text={t('demo:page.text')}>
      {removal && <RemovedNote removal={removal} />}
      {!administrator && <Note>{t('demo:errors.administrators')}</Note>}
      {isPending && <LoadingRows rows={4} height={44} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && batches.length === 0 && !removal && <EmptyState icon={IconSparkles} title={t('demo:page.empty')} text={t('demo:page.emptyText')} />}
      {batches.map((batch) => (
        <Panel key={batch.id} title={t(`demo:industries.${batch.industry}.name`)} note={`${t(`demo:sizes.${batch.size}`)}, ${languageName(batch.language)}`} actions={<InstantText value={batch.createdAt} />}>
          <Counts counts={batch.added} />
        </Panel>
      ))}
      {batches.length > 0 && administrator && (
        <div className={styles.foot}>
          <Button kind="bad" size="md" icon={IconTrash} onClick={ask}>
            {t('demo:remove.verb')}
          </Button>
        </div>
      )}
    </SettingsPage>
  )
}
