/** The columns with which the list of an added object begins. */
import type { ObjectDeclaration } from '../../../../shared/object.ts'
import { columnNames } from '../../../../ui/records/list/columns.ts'

const long = new Set(['richText', 'addresses', 'file'])

export const columnsOfAdded = (object: ObjectDeclaration): string[] => {
  const names = columnNames(object).filter((name) => !['createdAt', 'createdById'].includes(name) && !long.has(object.fields[name]?.type ?? ''))
  return [...names.filter((name) => name !== 'updatedAt').slice(0, 7), 'updatedAt']
}
