/** What was sent, and what came back at every attempt. */
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useEndpoint, useProblemText } from '../../../ui/api/index.ts'
import { Dialog, ErrorState, LoadingRows, Note, SectionTitle } from '../../../ui/parts/index.ts'
import { getWebhookDelivery, type WebhookDelivery } from '../contract.ts'
import { Attempt } from './Attempt.tsx'
import { sendAgain } from './hookWrites.ts'
import { prettyJson } from './prettyJson.ts'
import styles from './Webhooks.module.css'

export function DeliveryDialog({ delivery, onClose }: { delivery: WebhookDelivery; onClose: () => void }) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const { data, error, isPending, refetch } = useEndpoint(getWebhookDelivery, { params: { id: delivery.id } })
  const again = useMutation({ mutationFn: () => sendAgain(delivery.id), onSuccess: onClose })
  return (
    <Dialog
      title={delivery.type}
      text={
        <span className={styles.code}>
          {t('webhooks:log.id')} {delivery.id}
        </span>
      }
      submitLabel={t('webhooks:log.sendAgain')}
      cancelLabel={t('ui:actions.close')}
      onSubmit={() => again.mutate()}
      busy={again.isPending}
      onClose={onClose}
      width={640}
    >
      {again.error && <Note kind="bad">{wording(again.error)}</Note>}
      {isPending && <LoadingRows rows={4} />}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && (
        <>
          <SectionTitle level={3} title={t('webhooks:log.attempts')} count={data.log.length} />
          {data.log.length === 0 && <p className={styles.quiet}>{t('webhooks:log.noAttempts')}</p>}
          {data.log.map((attempt) => (
            <Attempt key={attempt.at} attempt={attempt} />
          ))}
          <SectionTitle level={3} title={t('webhooks:log.request')} />
          <pre className={styles.text} tabIndex={0}>
            {prettyJson(data.body)}
          </pre>
        </>
      )}
    </Dialog>
  )
}
