/** The four states of every list, panel and chart: empty, loading, error, no permission. */
import { IconAlertTriangle, IconLock, IconRefresh } from '@tabler/icons-react'
import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { problemText } from '../api/problemText.ts'
import { ApiProblem } from '../api/problem.ts'
import type { IconComponent } from '../module.ts'
import { Button } from './Button.tsx'
import { classes } from './classes.ts'
import styles from './states.module.css'

interface MiddleProps {
  icon: IconComponent
  title: string
  text?: string
  bad?: boolean
  children?: ReactNode
}

function Middle({ icon: Icon, title, text, bad, children }: MiddleProps) {
  return (
    <div className={styles.middle} role={bad ? 'alert' : undefined}>
      <span className={classes(styles.round, bad && styles.bad)}>
        <Icon size={20} stroke={1.75} aria-hidden />
      </span>
      <strong>{title}</strong>
      {text && <p>{text}</p>}
      {children && <div className={styles.buttons}>{children}</div>}
    </div>
  )
}

/** What the place is for, and one button that fills it. */
export function EmptyState({ icon, title, text, action }: { icon: IconComponent; title: string; text?: string; action?: ReactNode }) {
  return (
    <Middle icon={icon} title={title} text={text}>
      {action}
    </Middle>
  )
}

/** What failed and why, Try again, and the details to pass on. */
export function ErrorState({ error, title, onRetry }: { error: unknown; title?: string; onRetry?: () => void }) {
  const { t } = useTranslation()
  if (error instanceof ApiProblem && error.status === 403) return <NoAccess text={error.detail} />
  return (
    <Middle icon={IconAlertTriangle} title={title ?? t('ui:states.failed')} text={problemText(error, t)} bad>
      {onRetry && (
        <Button icon={IconRefresh} onClick={onRetry}>
          {t('ui:actions.tryAgain')}
        </Button>
      )}
      <CopyDetails error={error} />
    </Middle>
  )
}

function CopyDetails({ error }: { error: unknown }) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState(false)
  // Browsers withhold the clipboard from plain http.
  if (!navigator.clipboard) return null
  const copy = () => void navigator.clipboard.writeText(detailsOf(error)).then(() => setCopied(true))
  return (
    <Button kind="quiet" onClick={copy}>
      {copied ? t('ui:actions.copied') : t('ui:actions.copyDetails')}
    </Button>
  )
}

function detailsOf(error: unknown): string {
  const lines = [new Date().toISOString(), location.pathname]
  if (error instanceof ApiProblem) lines.push(`${error.status} ${error.code}`, error.title, error.detail, ...error.errors.map((issue) => `${issue.path}: ${issue.message}`))
  else if (error instanceof Error) lines.push(error.stack ?? error.message)
  return lines.filter(Boolean).join('\n')
}

/** What is hidden and who can open it. */
export function NoAccess({ title, text, action }: { title?: string; text?: string; action?: ReactNode }) {
  const { t } = useTranslation()
  return (
    <Middle icon={IconLock} title={title ?? t('ui:states.noAccess')} text={text || t('ui:states.noAccessText')}>
      {action}
    </Middle>
  )
}

const widths = [78, 56, 84, 62, 70]

/** The shape of the real rows, from 200 ms on: what comes sooner needs no word. */
export function LoadingRows({ rows = 5, height = 36 }: { rows?: number; height?: number }) {
  const { t } = useTranslation()
  const shown = useLater(200)
  return (
    <div role="status" aria-busy="true" aria-label={t('ui:states.loading')} className={styles.rows}>
      {shown &&
        Array.from({ length: rows }, (_, index) => (
          <div key={index} className={styles.row} style={{ height }}>
            <span className={styles.dot} />
            <span className={styles.bone} style={{ width: `${widths[index % 5]}%` }} />
            <span className={styles.bone} style={{ width: `${40 + ((index * 13) % 25)}px`, marginLeft: 'auto' }} />
          </div>
        ))}
    </div>
  )
}

function useLater(milliseconds: number): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), milliseconds)
    return () => clearTimeout(timer)
  }, [milliseconds])
  return late
}
