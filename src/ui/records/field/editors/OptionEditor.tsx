/** One of a few words. */
import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { optionLabel } from '../../labels.ts'
import { inputProps, type EditorProps } from './editorProps.ts'

export function OptionEditor(props: EditorProps) {
  const { t } = useTranslation()
  const { field, object, name, value, onChange, openAtOnce, onLeave } = props
  if (field.type !== 'option') return null
  const data = field.options.map((key) => ({ value: key, label: optionLabel(t, object, name, key) }))
  return (
    <Select
      {...inputProps(props)}
      data={data}
      value={(value as string | null) ?? null}
      onChange={onChange}
      clearable={!field.required}
      clearSectionMode="clear"
      placeholder={t('ui:records.choose')}
      searchable={data.length > 8}
      defaultDropdownOpened={openAtOnce}
      onDropdownClose={onLeave}
      comboboxProps={{ width: openAtOnce ? 180 : 'target', position: 'bottom-start', shadow: 'md' }}
    />
  )
}
