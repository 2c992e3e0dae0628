import type { ObjectDeclaration } from '../shared/object.ts'

/**
 * The catalog of a workspace: its objects as they are there, those of the code with the fields that
 * the administrator added or changed, and whole objects of his own. It travels in the call.
 */
export interface Catalog {
  /** Changes with every change of the declarations; never used twice. */
  readonly version: string
  readonly objects: ReadonlyMap<string, ObjectDeclaration>
  /** Names of modules that the administrator switched off: their routes, listeners and jobs rest, their data and rules stay. */
  readonly modulesOff: ReadonlySet<string>
}
