import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/i18n/index.ts'
import { Note } from '../../../ui/parts/index.ts'
import { NetworkLink } from '../../network/web/index.ts'
import type { Webhook } from '../contract.ts'
import { useFailureText } from './useFailureText.ts'

/** What is wrong with a hook and since when; nothing while all is well. */
export function HookNotes({ hook }: { hook: Webhook }) {
  const { t } = useTranslation()
  const { instant } = useFormat()
  const failure = useFailureText()
  return (
    <>
      {hook.offReason && <Note kind="bad">{t(`webhooks:off.${hook.offReason}`, { at: instant(hook.offAt) })}</Note>}
      {hook.active && hook.failingSince && (
        <Note kind="attention">
          {t('webhooks:state.failingSince', { since: instant(hook.failingSince) })} {hook.last?.error && failure(hook.last)} {hook.last?.error === 'internal' && <NetworkLink />}
        </Note>
      )}
      {hook.oldSecretUntil && <Note>{t('webhooks:secret.oldUntil', { until: instant(hook.oldSecretUntil) })}</Note>}
    </>
  )
}
