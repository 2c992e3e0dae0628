import { useTranslation } from 'react-i18next'
import { fieldOf } from '../../shared/object.ts'
import { optionLabel } from './labels.ts'
import { screensOf } from './registry.ts'

/** The options of a field, for a module that may not know the object's contract: as this workspace has them, none where the object is not there. */
export function useOptions(object: string, name: string): { key: string; label: string }[] {
  const { t } = useTranslation()
  const declared = screensOf(object)?.object
  const field = declared && fieldOf(declared, name)
  return declared && field?.type === 'option' ? field.options.map((key) => ({ key, label: optionLabel(t, declared, name, key) })) : []
}
