/** Lies over the page when the sign-in has ended, so that nothing typed is lost. */
import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { queryClient } from '../../../ui/api/index.ts'
import { useViewer } from '../../../ui/session/index.ts'
import { SignInForm } from './SignInForm.tsx'
import { showMe } from './useMe.ts'
import styles from './SessionEnded.module.css'

export default function SessionEnded() {
  const { t } = useTranslation()
  const viewer = useViewer()
  return (
    <Modal opened onClose={() => undefined} withCloseButton={false} closeOnEscape={false} closeOnClickOutside={false} title={t('accounts:sessionEnded.title')} size={400}>
      <p className={styles.text}>{t('accounts:sessionEnded.text')}</p>
      <SignInForm
        email={viewer.email ?? ''}
        onSignedIn={(me) => {
          // What is on the screen belongs to the person before.
          if (me.id !== viewer.id) return location.assign('/')
          showMe(me)
          void queryClient.invalidateQueries({ refetchType: 'active' })
        }}
      />
    </Modal>
  )
}
