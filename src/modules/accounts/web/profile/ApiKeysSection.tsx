/** API keys for scripts and other systems; a key itself is shown once. */
import { TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { IconKey, IconTrash } from '@tabler/icons-react'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { call, endpointKey, queryClient, useEndpoint, useProblemText } from '../../../../ui/api/index.ts'
import { Button, confirm, CopyText, ErrorState, IconButton, InstantText, LoadingRows, Note } from '../../../../ui/parts/index.ts'
import { createApiKey, deleteApiKey, listApiKeys } from '../../contract.ts'
import { SettingsSection } from './SettingsSection.tsx'
import styles from './ApiKeysSection.module.css'

const refresh = (): Promise<void> => queryClient.invalidateQueries({ queryKey: endpointKey(listApiKeys) })

export function ApiKeysSection() {
  const { t } = useTranslation()
  const wording = useProblemText()
  const [name, setName] = useState('')
  const keys = useEndpoint(listApiKeys)
  const create = useMutation({
    mutationFn: () => call(createApiKey, { body: { name: name.trim() } }),
    onSuccess: () => {
      setName('')
      return refresh()
    },
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (name.trim()) create.mutate()
  }
  return (
    <SettingsSection title={t('accounts:apiKeys.title')} text={t('accounts:apiKeys.text')}>
      {keys.error && <ErrorState error={keys.error} onRetry={() => void keys.refetch()} />}
      {keys.isPending && <LoadingRows rows={2} />}
      {keys.data && keys.data.data.length > 0 && (
        <ul className={styles.keys}>
          {keys.data.data.map((key) => (
            <li key={key.id} className={styles.key}>
              <span>
                <strong>{key.name}</strong>
                <span className={styles.meta}>
                  <code>{key.prefix}…</code> {key.lastUsedAt ? t('accounts:apiKeys.used') : t('accounts:apiKeys.unused')} {key.lastUsedAt && <InstantText value={key.lastUsedAt} />}
                </span>
              </span>
              <IconButton
                label={t('accounts:apiKeys.delete', { name: key.name })}
                icon={IconTrash}
                onClick={() => confirm({ title: t('accounts:apiKeys.delete', { name: key.name }), text: t('accounts:apiKeys.deleteText'), verb: t('accounts:apiKeys.deleteVerb'), destroys: true, run: () => call(deleteApiKey, { params: { id: key.id } }).then(refresh) })}
              />
            </li>
          ))}
        </ul>
      )}
      {create.data && (
        <Note kind="good" icon={IconKey}>
          {t('accounts:apiKeys.shownOnce')}
          <CopyText text={create.data.key} />
        </Note>
      )}
      {create.error && <Note kind="bad">{wording(create.error)}</Note>}
      <form className={styles.add} onSubmit={submit}>
        <TextInput aria-label={t('accounts:apiKeys.name')} placeholder={t('accounts:apiKeys.name')} value={name} onChange={(event) => setName(event.currentTarget.value)} maxLength={100} />
        <Button size="md" type="submit" busy={create.isPending} disabled={name.trim() === ''}>
          {t('accounts:apiKeys.create')}
        </Button>
      </form>
    </SettingsSection>
  )
}
