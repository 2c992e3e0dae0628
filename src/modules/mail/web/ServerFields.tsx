import { PasswordInput, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Note, Segmented } from '../../../ui/parts/index.ts'
import { securities } from '../contract.ts'
import styles from './Mail.module.css'
import { usualPort, type ServerDraft } from './serverDraft.ts'

interface ServerFieldsProps {
  draft: ServerDraft
  put: (change: Partial<ServerDraft>) => void
  errors: Record<string, string>
  /** The stored password holds for what is typed. */
  keptPassword: boolean
  hadPassword: boolean
}

export function ServerFields({ draft, put, errors, keptPassword, hadPassword }: ServerFieldsProps) {
  const { t } = useTranslation()
  const [ownAuthority, setOwnAuthority] = useState(draft.authority !== '')
  const field = (name: Exclude<keyof ServerDraft, 'security'>) => ({ value: draft[name], onChange: (event: { currentTarget: { value: string } }) => put({ [name]: event.currentTarget.value }), error: errors[name] })
  // A port that nobody chose follows the encryption.
  const choose = (security: ServerDraft['security']): void => put({ security, ...(draft.port === usualPort[draft.security] ? { port: usualPort[security] } : {}) })
  return (
    <div className={styles.fields}>
      <TextInput label={t('mail:server.host')} autoComplete="off" autoCapitalize="none" spellCheck={false} required {...field('host')} />
      <TextInput label={t('mail:server.port')} inputMode="numeric" autoComplete="off" maxLength={5} required {...field('port')} />
      <div className={styles.whole}>
        <span className={styles.label}>{t('mail:server.security')}</span>
        <Segmented label={t('mail:server.security')} value={draft.security} onChange={choose} items={securities.map((key) => ({ key, label: t(`mail:server.securities.${key}`) }))} />
      </div>
      {draft.security === 'none' && (
        <div className={styles.whole}>
          <Note kind="attention">{t('mail:server.clear')}</Note>
        </div>
      )}
      <TextInput label={t('mail:server.user')} description={t('mail:server.userText')} autoComplete="off" autoCapitalize="none" spellCheck={false} {...field('user')} />
      <PasswordInput
        label={t('mail:server.password')}
        description={keptPassword ? t('mail:server.passwordKept') : hadPassword && draft.user ? t('mail:server.passwordAgain') : ' '}
        autoComplete="new-password"
        disabled={draft.user.trim() === ''}
        {...field('password')}
      />
      <TextInput label={t('mail:server.fromName')} autoComplete="off" maxLength={100} {...field('fromName')} />
      <TextInput label={t('mail:server.fromAddress')} type="email" autoComplete="off" required {...field('fromAddress')} />
      {draft.security !== 'none' && (
        <div className={styles.whole}>
          {ownAuthority ? (
            <Textarea label={t('mail:server.authority')} description={t('mail:server.authorityText')} autosize minRows={3} maxRows={10} spellCheck={false} classNames={{ input: styles.pem }} {...field('authority')} />
          ) : (
            <Button kind="quiet" size="xs" onClick={() => setOwnAuthority(true)}>
              {t('mail:server.showAuthority')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
