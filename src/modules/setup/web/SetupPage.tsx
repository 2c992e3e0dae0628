/** The first start: the firm, its first administrator, what to start from, and how the server stands. */
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../../ui/api/index.ts'
import { ErrorState, LoadingRows } from '../../../ui/parts/index.ts'
import { PlainFrame } from '../../../ui/shell/PlainFrame.tsx'
import { useDocumentTitle } from '../../../ui/shell/index.ts'
import { getSetup } from '../contract.ts'
import { ServerPanel } from './ServerPanel.tsx'
import { SetupForm } from './SetupForm.tsx'
import { SetupMessage } from './SetupMessage.tsx'
import styles from './SetupPage.module.css'

/** `onDone` takes the new administrator, signed in already, to the first screen. */
export default function SetupPage({ token, onDone }: { token: string; onDone: () => void }) {
  const { t } = useTranslation()
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
              <p className={styles.text}>{t('setup:text')}</p>
            </div>
            <SetupForm page={state.data.page} token={token} onDone={onDone} />
          </div>
          <ServerPanel server={state.data.page.server} answeredAt={state.dataUpdatedAt} busy={state.isFetching} onCheck={() => void state.refetch()} />
        </div>
      )}
    </PlainFrame>
  )
}
