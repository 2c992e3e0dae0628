import { useTranslation } from 'react-i18next'
import { PlainFrame } from '../../../ui/shell/PlainFrame.tsx'
import { useDocumentTitle } from '../../../ui/shell/index.ts'
import { setLanguage } from '../../../ui/i18n/index.ts'
import { SignInForm } from './SignInForm.tsx'
import { showMe } from './useMe.ts'
import styles from './SignInPage.module.css'

export default function SignInPage() {
  const { t } = useTranslation()
  useDocumentTitle(t('accounts:signIn.title'))
  return (
    <PlainFrame>
      <div className={styles.middle}>
        <section className={styles.box}>
          <h1>{t('accounts:signIn.title')}</h1>
          <p className={styles.text}>{t('accounts:signIn.text')}</p>
          <SignInForm onSignedIn={(me) => void setLanguage(me.language).then(() => showMe(me))} />
        </section>
        <p className={styles.foot}>{t('accounts:signIn.forgotten')}</p>
      </div>
    </PlainFrame>
  )
}
