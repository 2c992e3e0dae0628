import { Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { call, endpointKey, queryClient, useProblemText } from '../../../ui/api/index.ts'
import { useKeys } from '../../../ui/keys/index.ts'
import { Button, Note } from '../../../ui/parts/index.ts'
import { pushUndo } from '../../../ui/undo/index.ts'
import { getNetworkAccess, putNetworkAccess } from '../contract.ts'
import styles from './Network.module.css'

const put = async (allow: string[]): Promise<void> => void queryClient.setQueryData(endpointKey(getNetworkAccess, {}), await call(putNetworkAccess, { body: { allow } }))
const entriesOf = (text: string): string[] => text.split(/[\s,;]+/).filter(Boolean)
/** A tenth of all private addresses or more: worth a second thought. */
const isWide = (entry: string): boolean => /\/([0-9]|1[0-6])$/.test(entry) && !entry.includes(':')

export function NetworkForm({ allow }: { allow: string[] }) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const [draft, setDraft] = useState<string | null>(null)
  const text = draft ?? allow.join('\n')
  const entries = entriesOf(text)
  const changed = entries.join() !== allow.join()
  const save = useMutation({
    mutationFn: put,
    onSuccess: () => {
      setDraft(null)
      pushUndo({ label: t('network:saved'), undo: () => put(allow) })
    },
  })
  const submit = (event?: FormEvent): void => {
    event?.preventDefault()
    if (changed && !save.isPending) save.mutate(entries)
  }
  useKeys([{ keys: 'Ctrl Enter', run: () => submit(), always: true }])
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Textarea label={t('network:list')} description={t('network:listText')} placeholder={t('network:empty')} autosize minRows={6} maxRows={20} spellCheck={false} autoCapitalize="none" value={text} onChange={(event) => setDraft(event.currentTarget.value)} classNames={{ input: styles.entries }} />
      {entries.filter(isWide).map((entry) => (
        <Note key={entry} kind="attention">
          {t('network:wide', { entry })}
        </Note>
      ))}
      {save.error && <Note kind="bad">{wording(save.error)}</Note>}
      <div className={styles.foot}>
        {changed && !save.isPending && <Button onClick={() => setDraft(null)}>{t('network:discard')}</Button>}
        <Button kind="pri" type="submit" busy={save.isPending} disabled={!changed}>
          {t('ui:actions.save')}
        </Button>
      </div>
    </form>
  )
}
