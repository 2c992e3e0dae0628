/** Fields of an administrator that stand in no section: a card shows them among its own. */
import type { ObjectDeclaration } from '../../shared/object.ts'

/** In the order of the declaration. A section that this person may not see keeps its fields. */
export const looseFields = (object: ObjectDeclaration): string[] => Object.entries(object.fields).flatMap(([name, f]) => (f.custom && !f.group && !f.internal ? [name] : []))
