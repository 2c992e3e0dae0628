/** A dialog: asks for needed data or before destroying. A full sheet on phones. */
import { Modal } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../keys/bindings.ts'
import { usePhone } from '../shell/usePhone.ts'
import { Button, type ButtonKind } from './Button.tsx'
import styles from './Dialog.module.css'

interface DialogProps {
  title: string
  /** One line under the title. */
  text?: ReactNode
  onClose: () => void
  /** The verb: "Move deal". */
  submitLabel: string
  submitKind?: ButtonKind
  onSubmit: () => void
  busy?: boolean
  /** "Cancel" unless a better word fits: "Leave in Quote". */
  cancelLabel?: string
  /** Beside the buttons, at the left. */
  foot?: ReactNode
  /** Pixels; 480 unless said. */
  width?: number
  children?: ReactNode
}

export function Dialog({ title, text, onClose, submitLabel, submitKind = 'pri', onSubmit, busy, cancelLabel, foot, width = 480, children }: DialogProps) {
  const { t } = useTranslation()
  const phone = usePhone()
  const submit = (): void => {
    if (!busy) onSubmit()
  }
  const onFormSubmit = (event: FormEvent): void => {
    event.preventDefault()
    submit()
  }
  useKeys([{ keys: 'Ctrl Enter', run: submit, always: true }])
  return (
    <Modal opened onClose={onClose} withCloseButton={false} padding={0} size={width} fullScreen={phone} attributes={{ content: { 'aria-label': title } }}>
      <form className={styles.form} onSubmit={onFormSubmit} noValidate>
        <header className={styles.head}>
          <h2>{title}</h2>
          {text && <p>{text}</p>}
        </header>
        {children && <div className={styles.body}>{children}</div>}
        <footer className={styles.foot}>
          {foot && <span className={styles.aside}>{foot}</span>}
          <Button size="sm" onClick={onClose}>
            {cancelLabel ?? t('ui:actions.cancel')}
          </Button>
          <Button size="sm" kind={submitKind} type="submit" busy={busy}>
            {submitLabel}
          </Button>
        </footer>
      </form>
    </Modal>
  )
}
