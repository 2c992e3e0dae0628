/** The settings as a set of changes would leave them, worked out in memory before anything is written. */
import type { ObjectDeclaration } from '../../../../shared/object.ts'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { codeObjects } from '../../../../kernel/records/registry.ts'
import { buildObjects } from '../declare/buildObjects.ts'
import { readStored, type Stored } from '../declare/stored.ts'
import { columnsNow } from '../storage/changeTable.ts'

export interface Draft {
  tx: Tx
  call: Call
  stored: Stored
  /** As they are before the changes. */
  before: Map<string, ObjectDeclaration>
  /** Columns of a table, those that this set of changes will add included. */
  columns(object: string): Promise<Set<string>>
}

export async function beginDraft(tx: Tx, call: Call): Promise<Draft> {
  const stored = await readStored(tx, call.workspace)
  const columns = new Map<string, Set<string>>()
  return {
    tx,
    call,
    stored,
    before: byName(buildObjects(codeObjects(), stored, () => {})),
    columns: async (object) => {
      let found = columns.get(object)
      if (!found) columns.set(object, (found = await columnsNow(tx, call, object)))
      return found
    },
  }
}

/** The objects with what was put into the draft so far. */
export const objectsOf = (draft: Draft): Map<string, ObjectDeclaration> => byName(buildObjects(codeObjects(), draft.stored, () => {}))

const byName = (objects: readonly ObjectDeclaration[]): Map<string, ObjectDeclaration> => new Map(objects.map((object) => [object.name, object]))

/** Puts a row in place of the one with its id, or after the others. */
export function put<R extends { id: string }>(rows: R[], row: R): void {
  const at = rows.findIndex(({ id }) => id === row.id)
  if (at < 0) rows.push(row)
  else rows[at] = row
}

/** Objects whose cards people fill in: settings and the like have no fields of administrators. */
export const takesFields = (object: ObjectDeclaration | undefined): boolean => object !== undefined && Boolean(object.importable || object.custom)
