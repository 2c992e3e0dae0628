/** The fields of the peek: those of the list first, then all others that may be shown. */
import type { ObjectDeclaration } from '../../../shared/object.ts'
import { columnNames } from '../list/columns.ts'

export function peekFields(object: ObjectDeclaration, columns: readonly string[]): string[] {
  const own = columnNames(object).filter((name) => name !== 'nextStepOn')
  return [...columns.filter((name) => own.includes(name)), ...own.filter((name) => !columns.includes(name))]
}
