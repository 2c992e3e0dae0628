import { useMutation } from '@tanstack/react-query'
import { IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { call, endpointKey, queryClient } from '../../../ui/api/index.ts'
import { useFormat } from '../../../ui/i18n/index.ts'
import { Badge, IconButton, InstantText, type BadgeKind } from '../../../ui/parts/index.ts'
import { showToast, toastError } from '../../../ui/undo/index.ts'
import { getMailSettings, listOutgoingMails, retryOutgoingMail, type Mail } from '../contract.ts'
import styles from './Mail.module.css'

const kinds: Record<Mail['state'], BadgeKind> = { waiting: 'attention', sending: 'neutral', sent: 'good', failed: 'bad' }

const refresh = async (): Promise<void> => {
  await Promise.all([listOutgoingMails, getMailSettings].map((endpoint) => queryClient.invalidateQueries({ queryKey: endpointKey(endpoint) })))
}

export function MailRow({ mail }: { mail: Mail }) {
  const { t } = useTranslation()
  const { instant } = useFormat()
  const retry = useMutation({
    mutationFn: () => call(retryOutgoingMail, { params: { id: mail.id } }),
    onSuccess: () => void showToast({ text: t('mail:mails.retried') }),
    onError: toastError,
    onSettled: refresh,
  })
  const retriable = mail.state === 'failed' || mail.state === 'waiting'
  return (
    <li className={styles.mail}>
      <span className={styles.what}>
        <strong>{mail.subject}</strong>
        <span>{mail.recipients.join(', ')}</span>
        {retriable && mail.reason && (
          <span className={styles.why} title={mail.answer ?? undefined}>
            {t(`mail:reasons.${mail.reason}`)} {mail.answer && <code>{mail.answer}</code>}
          </span>
        )}
      </span>
      <span className={styles.when}>
        <InstantText value={mail.stateAt} />
        {mail.tryAt && mail.attempts > 0 && (
          <span>
            {t('mail:mails.tries', { count: mail.attempts })}, {t('mail:mails.next', { time: instant(mail.tryAt) })}
          </span>
        )}
      </span>
      <Badge kind={kinds[mail.state]}>{t(`mail:mails.states.${mail.state}`)}</Badge>
      <span className={styles.again}>{retriable && <IconButton size="xs" icon={IconRefresh} label={t('mail:mails.retry', { subject: mail.subject })} disabled={retry.isPending} onClick={() => retry.mutate()} />}</span>
    </li>
  )
}
