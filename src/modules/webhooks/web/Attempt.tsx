import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/i18n/index.ts'
import { Badge, InstantText } from '../../../ui/parts/index.ts'
import { NetworkLink } from '../../network/web/index.ts'
import type { WebhookAttempt } from '../contract.ts'
import { useFailureText } from './useFailureText.ts'
import styles from './Webhooks.module.css'

export function Attempt({ attempt }: { attempt: WebhookAttempt }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const failure = useFailureText()
  const { status, error, detail, answer } = attempt
  return (
    <div className={styles.attempt}>
      <p className={styles.line}>
        <Badge kind={error ? 'bad' : 'good'}>{status ?? '–'}</Badge>
        <InstantText value={attempt.at} />
        <span className={styles.quiet}>{number(attempt.milliseconds, { style: 'unit', unit: 'millisecond' })}</span>
      </p>
      <p className={styles.quiet}>{attempt.url}</p>
      {error && error !== 'status' && (
        <p>
          {failure(attempt)} {error === 'internal' ? <NetworkLink /> : detail && <code className={styles.code}>{detail}</code>}
        </p>
      )}
      {answer !== null &&
        (answer === '' ? (
          <p className={styles.quiet}>{t('webhooks:log.noAnswer')}</p>
        ) : (
          <pre className={styles.text} tabIndex={0} aria-label={t('webhooks:log.answer')}>
            {answer}
          </pre>
        ))}
    </div>
  )
}
