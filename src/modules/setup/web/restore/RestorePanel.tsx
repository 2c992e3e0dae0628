/** The second way to begin: the file of a backup in place of an empty installation. */
import { PasswordInput } from '@mantine/core'
import { IconFileUpload, IconRestore } from '@tabler/icons-react'
import { useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '../../../../ui/api/index.ts'
import { Button, Note } from '../../../../ui/parts/index.ts'
import { RestoreDone } from './RestoreDone.tsx'
import { RestoreProgress } from './RestoreProgress.tsx'
import styles from './Restore.module.css'
import { useRestore } from './useRestore.ts'

export default function RestorePanel({ token, onDone }: { token: string; onDone: () => void }) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const [file, setFile] = useState<File | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const [missing, setMissing] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const { state, lost, send, part, stop, underWay } = useRestore(token)
  if (state?.restored) return <RestoreDone restored={state.restored} onDone={onDone} />
  if (send.isPending || underWay) return <RestoreProgress step={send.isPending ? 'sending' : state!.step} part={part} lost={lost} onStop={send.isPending ? stop : null} />
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setMissing(file === null)
    if (file) send.mutate({ file, passphrase })
  }
  const failed = send.error && send.error.name !== 'AbortError' ? wording(send.error) : !send.error && state?.reason ? t(`setup:restore.reasons.${state.reason}`) : null
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <div className={styles.box}>
        <div className={styles.part}>
          <div>
            <h2>{t('setup:restore.file')}</h2>
            <p>{t('setup:restore.fileText')}</p>
          </div>
          <div className={styles.file}>
            <input
              ref={input}
              type="file"
              className={styles.spoken}
              tabIndex={-1}
              aria-label={t('setup:restore.file')}
              onChange={(event) => {
                setFile(event.currentTarget.files?.[0] ?? null)
                setMissing(false)
              }}
            />
            <Button size="lg" icon={IconFileUpload} onClick={() => input.current?.click()}>
              {t(file ? 'setup:restore.other' : 'setup:restore.choose')}
            </Button>
            {file && <strong>{file.name}</strong>}
            {missing && <p role="alert">{t('setup:errors.noBackup')}</p>}
          </div>
        </div>
        <div className={styles.part}>
          <div>
            <h2>{t('setup:restore.passphrase')}</h2>
            <p>{t('setup:restore.passphraseText')}</p>
          </div>
          <PasswordInput size="lg" autoComplete="off" aria-label={t('setup:restore.passphrase')} value={passphrase} onChange={(event) => setPassphrase(event.currentTarget.value)} visibilityToggleButtonProps={{ 'aria-label': t('setup:restore.showPassphrase') }} />
        </div>
        <div className={styles.part}>
          <div>
            <h2>{t('setup:restore.command.title')}</h2>
          </div>
          <div>
            <p>{t('setup:restore.command.text')}</p>
            <pre className={styles.command} tabIndex={0}>{'npx clientele restore backup.clientele'}</pre>
          </div>
        </div>
      </div>
      {failed && <Note kind="bad">{failed}</Note>}
      <div className={styles.foot}>
        <Button kind="pri" size="lg" type="submit" icon={IconRestore}>
          {t('setup:restore.start')}
        </Button>
      </div>
    </form>
  )
}
