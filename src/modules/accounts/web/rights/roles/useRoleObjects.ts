import { useTranslation } from 'react-i18next'
import { labelKey, type ObjectDeclaration } from '../../../../../shared/object.ts'
import { adoptedObjects } from '../../../../../ui/records/catalog.ts'

export const groupNames = ['work', 'added', 'settings'] as const

export interface RoleObject {
  object: ObjectDeclaration
  label: string
}

export interface ObjectGroup {
  name: (typeof groupNames)[number]
  objects: RoleObject[]
}

/** What rights are given on: records that belong to somebody, objects of the firm's own, lists and settings. */
export function useRoleObjects(): ObjectGroup[] {
  const { t } = useTranslation()
  const groupOf = (object: ObjectDeclaration): ObjectGroup['name'] => (object.custom ? 'added' : object.access.open ? 'settings' : 'work')
  const all = adoptedObjects().map((object) => ({ object, label: t(labelKey.many(object), { defaultValue: object.name }) }))
  return groupNames.map((name) => ({ name, objects: all.filter(({ object }) => groupOf(object) === name).sort((a, b) => a.label.localeCompare(b.label)) })).filter(({ objects }) => objects.length > 0)
}
