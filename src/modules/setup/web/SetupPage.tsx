/** The first start: the firm, its first administrator, what to start from, and how the server stands. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../../ui/api/index.ts'
import { ErrorState, LoadingRows, Segmented } from '../../../ui/parts/index.ts'
import { laterPart } from '../../../ui/parts/later.tsx'
import { PlainFrame } from '../../../ui/shell/PlainFrame.tsx'
import { useDocumentTitle } from '../../../ui/shell/index.ts'
import { getSetup } from '../contract.ts'
import { ServerPanel } from './ServerPanel.tsx'
import { SetupForm } from './SetupForm.tsx'
import { SetupMessage } from './SetupMessage.tsx'
import styles from './SetupPage.module.css'

const RestorePanel = laterPart(() => import('./restore/RestorePanel.tsx'), () => <LoadingRows rows={4} />)

/** `onDone` takes the new administrator, signed in already, to the first screen. */
export default function SetupPage({ token, onDone }: { token: string; onDone: () => void }) {
  const { t } = useTranslation()
  const [way, setWay] = useState<'fresh' | 'restore'>('fresh')
  useDocumentTitle(t('setup:title'))
  const state = useEndpoint(getSetup, { query: { token: token || undefined } }, { staleTime: Infinity })
  return (
    <PlainFrame>
      {state.isPending && <LoadingRows rows={6} />}
      {state.error && !state.data && <ErrorState error={state.error} onRetry={() => void state.refetch()} />}
      {state.data && !state.data.needed && <SetupMessage kind="done" onContinue={onDone} />}
      {state.data?.needed && !state.data.page && <SetupMessage kind={token ? 'wrong' : 'link'} />}
      {state.data?.page && (
        <div className={styles.columns}>
          <div className={styles.left}>
            <div>
              <h1>{t('setup:title')}</h1>
              <p className={styles.text}>{t(way === 'fresh' ? 'setup:text' : 'setup:restore.text')}</p>
            </div>
            <div>
              <Segmented
                label={t('setup:restore.ways')}
                value={way}
                onChange={setWay}
                items={[
                  { key: 'fresh', label: t('setup:restore.fresh') },
                  { key: 'restore', label: t('setup:restore.way') },
                ]}
              />
            </div>
            {way === 'fresh' ? (
              <SetupForm page={state.data.page} token={token} onDone={onDone} />
            ) : (
              <RestorePanel token={token} onDone={onDone} />
            )}
          </div>
          <ServerPanel server={state.data.page.server} answeredAt={state.dataUpdatedAt} busy={state.isFetching} onCheck={() => void state.refetch()} />
        </div>
      )}
    </PlainFrame>
  )
}
