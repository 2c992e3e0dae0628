/** Several of a few words. */
import { MultiSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { optionLabel } from '../../labels.ts'
import { inputProps, type EditorProps } from './editorProps.ts'

export function OptionsEditor(props: EditorProps) {
  const { t } = useTranslation()
  const { field, object, name, value, onChange } = props
  if (field.type !== 'options') return null
  const chosen = (value as string[] | null) ?? []
  // What was chosen once and is no option any more can be seen and taken away.
  const keys = [...field.options, ...chosen.filter((key) => !field.options.includes(key))]
  return (
    <MultiSelect
      {...inputProps(props)}
      data={keys.map((key) => ({ value: key, label: optionLabel(t, object, name, key) }))}
      value={chosen}
      onChange={onChange}
      placeholder={chosen.length === 0 ? t('ui:records.choose') : undefined}
      searchable={keys.length > 8}
      hidePickedOptions
      comboboxProps={{ position: 'bottom-start', shadow: 'md' }}
    />
  )
}
