/** Free words; Enter or a comma ends one. Words used before are offered. */
import { TagsInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { inputProps, type EditorProps } from './editorProps.ts'
import { useKnownTags } from './useKnownTags.ts'

export function TagsEditor(props: EditorProps) {
  const { t } = useTranslation()
  const { object, name, value, onChange } = props
  const known = useKnownTags(object, name)
  return <TagsInput {...inputProps(props)} data={known} value={(value as string[] | null) ?? []} onChange={(tags) => onChange(tags.map((tag) => tag.slice(0, 80)))} placeholder={t('ui:records.tags.add')} splitChars={[',', ';']} acceptValueOnBlur />
}
