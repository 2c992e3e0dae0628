import { IconAlertTriangle, IconCheck, IconInfoCircle, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Kbd } from '../parts/Kbd.tsx'
import { closeToast, useToasts, type Toast } from './toasts.ts'
import styles from './ToastHost.module.css'

const icons = { done: IconCheck, error: IconAlertTriangle, info: IconInfoCircle }

/** Where messages appear: bottom left, above everything; what is given stands above them. */
export function ToastHost({ children }: { children?: ReactNode }) {
  const toasts = useToasts()
  return (
    <div className={styles.host} aria-live="polite">
      {children}
      {toasts.map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </div>
  )
}

function ToastLine({ toast }: { toast: Toast }) {
  const { t } = useTranslation()
  const Icon = icons[toast.kind]
  const { action } = toast
  return (
    <div className={styles.toast} role={toast.kind === 'error' ? 'alert' : 'status'} data-kind={toast.kind}>
      <Icon size={16} stroke={1.75} aria-hidden />
      <span className={styles.text}>{toast.text}</span>
      {action && (
        <button type="button" className={styles.action} onClick={action.run}>
          {action.label}
          {action.keys && <Kbd keys={action.keys} joined />}
        </button>
      )}
      {(toast.kind === 'error' || !action) && (
        <button type="button" className={styles.close} aria-label={t('ui:actions.close')} onClick={() => closeToast(toast.id)}>
          <IconX size={16} stroke={1.75} aria-hidden />
        </button>
      )}
    </div>
  )
}
