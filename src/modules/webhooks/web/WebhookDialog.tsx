/** Adds a webhook, or changes one; a new one shows its secret afterwards. */
import { TagsInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorsByPath, useProblemText } from '../../../ui/api/index.ts'
import { Dialog, Note } from '../../../ui/parts/index.ts'
import { openOverlay } from '../../../ui/shell/index.ts'
import type { Webhook } from '../contract.ts'
import { saveHook } from './hookWrites.ts'
import { SecretDialog } from './SecretDialog.tsx'
import { useEventOptions } from './useEventOptions.ts'
import styles from './Webhooks.module.css'

export function WebhookDialog({ hook, onClose }: { hook?: Webhook; onClose: () => void }) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const options = useEventOptions()
  const [values, setValues] = useState({ name: hook?.name ?? '', url: hook?.url ?? 'https://', events: hook?.events ?? [] })
  const put = (change: Partial<typeof values>): void => setValues({ ...values, ...change })
  const save = useMutation({
    mutationFn: () => saveHook(hook, { name: values.name.trim(), url: values.url.trim(), events: values.events }),
    onSuccess: (secret) => {
      onClose()
      if (secret) openOverlay((close) => <SecretDialog secret={secret} onClose={close} />)
    },
  })
  const refused = errorsByPath(save.error)
  // A refusal of one event names its place; the field is one.
  const wrongEvents = Object.entries(refused).flatMap(([path, message]) => (path === 'events' || path.startsWith('events.') ? [message] : []))
  const elsewhere = save.error && !refused.name && !refused.url && wrongEvents.length === 0
  return (
    <Dialog title={hook ? hook.name : t('webhooks:add')} submitLabel={hook ? t('ui:actions.save') : t('webhooks:add')} onSubmit={() => save.mutate()} busy={save.isPending} onClose={onClose} width={520}>
      <TextInput label={t('webhooks:fields.name')} required maxLength={100} value={values.name} onChange={(event) => put({ name: event.currentTarget.value })} error={refused.name} data-autofocus />
      <TextInput label={t('webhooks:fields.url')} description={t('webhooks:fields.urlText')} type="url" required spellCheck={false} autoCapitalize="none" value={values.url} onChange={(event) => put({ url: event.currentTarget.value })} error={refused.url} />
      <TagsInput label={t('webhooks:fields.events')} description={t('webhooks:fields.eventsText')} required data={options} value={values.events} onChange={(events) => put({ events })} error={wrongEvents.join(' ') || undefined} maxDropdownHeight={260} acceptValueOnBlur classNames={{ inputField: styles.bare }} />
      {elsewhere && <Note kind="bad">{wording(save.error)}</Note>}
    </Dialog>
  )
}
