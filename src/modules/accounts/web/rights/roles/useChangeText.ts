import { useTranslation } from 'react-i18next'
import { adoptedObjects } from '../../../../../ui/records/catalog.ts'
import { fieldLabel } from '../../../../../ui/records/labels.ts'
import { useObjectLabel } from '../useObjectLabel.ts'
import type { Change } from './roleChanges.ts'

export interface ChangeText {
  /** "Deals: see" */
  what: string
  before: string
  after: string
}

/** A change of a role in words. */
export function useChangeText(): (change: Change) => ChangeText {
  const { t } = useTranslation()
  const labelOf = useObjectLabel()
  return (change) => {
    const object = labelOf(change.object) ?? change.object
    if ('action' in change) {
      const level = (key: string): string => t(`accounts:rolesPage.levels.${key}`)
      return { what: t('accounts:roleEditor.what', { object, right: t(`accounts:rolesPage.actions.${change.action}`) }), before: level(change.before), after: level(change.after) }
    }
    const declaration = adoptedObjects().find(({ name }) => name === change.object)
    const level = (key: string): string => t(`accounts:roleEditor.fieldLevels.${key}`)
    return { what: t('accounts:roleEditor.what', { object, right: t('accounts:roleEditor.field', { field: declaration ? fieldLabel(t, declaration, change.field) : change.field }) }), before: level(change.before), after: level(change.after) }
  }
}
