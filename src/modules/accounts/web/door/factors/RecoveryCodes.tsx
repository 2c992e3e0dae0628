import { IconCopy, IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Note } from '../../../../../ui/parts/index.ts'
import styles from './factors.module.css'

/** Shown once, to be kept apart from the phone. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState(false)
  const text = codes.join('\n')
  const save = (): void => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([`${t('accounts:recovery.fileTitle')}\n\n${text}\n`], { type: 'text/plain' }))
    link.download = 'clientele-recovery-codes.txt'
    link.click()
    URL.revokeObjectURL(link.href)
  }
  return (
    <div className={styles.steps}>
      <Note kind="attention">{t('accounts:recovery.text')}</Note>
      <ol className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className={styles.buttons}>
        {navigator.clipboard && (
          <Button icon={IconCopy} onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}>
            {copied ? t('ui:actions.copied') : t('ui:actions.copy')}
          </Button>
        )}
        <Button icon={IconDownload} onClick={save}>
          {t('accounts:recovery.save')}
        </Button>
      </div>
      <Button kind="pri" size="lg" onClick={onDone}>
        {t('accounts:recovery.done')}
      </Button>
    </div>
  )
}
