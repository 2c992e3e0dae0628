import { TextInput } from '@mantine/core'
import { IconFingerprint, IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call, useProblemText } from '../../../../../ui/api/index.ts'
import { confirm, Dialog, IconButton, InstantText, Note } from '../../../../../ui/parts/index.ts'
import { openOverlay } from '../../../../../ui/shell/index.ts'
import { removePasskey, renamePasskey, type Passkey } from '../../../contract.ts'
import { refreshSignIn } from './refresh.ts'
import styles from './factors.module.css'

/** Administrators remove those of others; only their person names them. */
export function PasskeyList({ passkeys, own }: { passkeys: readonly Passkey[]; own?: boolean }) {
  const { t } = useTranslation()
  const remove = (passkey: Passkey): void =>
    void confirm({
      title: t('accounts:passkeys.remove', { name: passkey.name }),
      text: t('accounts:passkeys.removeText'),
      verb: t('accounts:passkeys.removeVerb'),
      destroys: true,
      run: () => call(removePasskey, { params: { id: passkey.id } }).then(refreshSignIn),
    })
  return (
    <ul className={styles.list}>
      {passkeys.map((passkey) => (
        <li key={passkey.id} className={styles.item}>
          <IconFingerprint size={20} stroke={1.75} aria-hidden />
          <span>
            <strong>{passkey.name}</strong>
            <span className={styles.meta}>
              {t(passkey.synced ? 'accounts:passkeys.synced' : 'accounts:passkeys.onDevice')} · {t(passkey.lastUsedAt ? 'accounts:passkeys.used' : 'accounts:passkeys.made')} <InstantText value={passkey.lastUsedAt ?? passkey.createdAt} />
            </span>
          </span>
          {own && <IconButton label={t('accounts:passkeys.rename', { name: passkey.name })} icon={IconPencil} onClick={() => openOverlay((close) => <RenameDialog passkey={passkey} onClose={close} />)} />}
          <IconButton label={t('accounts:passkeys.remove', { name: passkey.name })} icon={IconTrash} onClick={() => remove(passkey)} />
        </li>
      ))}
    </ul>
  )
}

function RenameDialog({ passkey, onClose }: { passkey: Passkey; onClose: () => void }) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const [name, setName] = useState(passkey.name)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const save = async (): Promise<void> => {
    setBusy(true)
    try {
      await call(renamePasskey, { params: { id: passkey.id }, body: { name: name.trim() } })
      await refreshSignIn()
      onClose()
    } catch (problem) {
      setError(problem)
      setBusy(false)
    }
  }
  return (
    <Dialog title={t('accounts:passkeys.renameTitle')} submitLabel={t('ui:actions.save')} onSubmit={() => void save()} busy={busy} onClose={onClose} width={400}>
      <TextInput label={t('accounts:passkeys.name')} value={name} onChange={(event) => setName(event.currentTarget.value)} maxLength={100} data-autofocus />
      {error !== null && <Note kind="bad">{wording(error)}</Note>}
    </Dialog>
  )
}
