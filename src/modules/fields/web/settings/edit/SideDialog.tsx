/** A form beside the page: as wide as a long form needs, a full sheet on phones. */
import { Drawer } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../../../../../ui/keys/index.ts'
import { Button, IconButton } from '../../../../../ui/parts/index.ts'
import { usePhone } from '../../../../../ui/shell/index.ts'
import styles from './SideDialog.module.css'

interface SideDialogProps {
  title: string
  text?: ReactNode
  /** Without it there is nothing to save. */
  submitLabel?: string
  busy?: boolean
  onSubmit?: () => void
  onClose(): void
  children: ReactNode
}

export function SideDialog({ title, text, submitLabel, busy, onSubmit, onClose, children }: SideDialogProps) {
  const { t } = useTranslation()
  const phone = usePhone()
  const submit = (): void => {
    if (!busy) onSubmit?.()
  }
  const onFormSubmit = (event: FormEvent): void => {
    event.preventDefault()
    // Forms inside popovers bubble through the tree of React.
    if (event.target === event.currentTarget) submit()
  }
  useKeys([{ keys: 'Ctrl Enter', run: submit, always: true }])
  return (
    <Drawer opened onClose={onClose} position="right" size={phone ? '100%' : 560} padding={0} withCloseButton={false} attributes={{ content: { 'aria-label': title } }} styles={{ body: { height: '100%' } }}>
      <form className={styles.form} onSubmit={onFormSubmit} noValidate>
        <header className={styles.head}>
          <div>
            <h2>{title}</h2>
            {text && <p>{text}</p>}
          </div>
          <IconButton icon={IconX} label={t('ui:actions.close')} onClick={onClose} />
        </header>
        <div className={styles.body}>{children}</div>
        {submitLabel && (
          <footer className={styles.foot}>
            <Button onClick={onClose}>{t('ui:actions.cancel')}</Button>
            <Button kind="pri" type="submit" busy={busy}>
              {submitLabel}
            </Button>
          </footer>
        )}
      </form>
    </Drawer>
  )
}
