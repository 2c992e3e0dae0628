import { useTranslation } from 'react-i18next'
import type { WebhookAttempt } from '../contract.ts'

/** Why an attempt failed, as a sentence; the status alone for one that was taken. */
export function useFailureText(): (attempt: Pick<WebhookAttempt, 'status' | 'error'>) => string {
  const { t } = useTranslation()
  return ({ status, error }) => (error ? t(`webhooks:failures.${error}`, { status }) : String(status ?? ''))
}
