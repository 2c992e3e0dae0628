import { TextInput } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from './Button.tsx'

/** A text to take along, selected by a click; the button copies it where the browser allows. */
export function CopyText({ text }: { text: string }) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState(false)
  const copy = (): void => {
    field.current?.select()
    // Over plain http there is no clipboard; the selection can be copied by key.
    void navigator.clipboard?.writeText(text).then(() => setCopied(true))
  }
  return <TextInput ref={field} value={text} readOnly onFocus={(event) => event.currentTarget.select()} rightSection={<IconButton size="xs" label={copied ? t('ui:actions.copied') : t('ui:actions.copy')} icon={copied ? IconCheck : IconCopy} onClick={copy} />} aria-label={t('ui:actions.copy')} />
}
