/** What can be rolled up, and what that gives; the server holds the same rule. */
import { figureTypes, type Rollup, type RollupWay } from '../../../../../shared/computed.ts'
import { plainField, type ComputedResult, type Field } from '../../../../../shared/fields.ts'
import { allFields, type ObjectDeclaration } from '../../../../../shared/object.ts'

/** Null for what cannot be rolled up that way. */
export function resultOf(how: RollupWay, declared: Field | undefined): ComputedResult | null {
  if (how === 'count') return 'number'
  if (!declared) return null
  const { type } = plainField(declared)
  if ((how === 'sum' || how === 'average') && !figureTypes.has(type)) return null
  switch (type) {
    case 'money':
      return 'money'
    case 'number':
    case 'autoNumber':
    case 'duration':
      return how === 'average' ? 'decimal' : 'number'
    case 'decimal':
    case 'percent':
      return 'decimal'
    case 'date':
    case 'instant':
      return 'date'
    case 'boolean':
      return how === 'latest' ? 'boolean' : null
    case 'text':
    case 'link':
    case 'option':
      return 'text'
    default:
      return null
  }
}

/** Fields of the linked object that fit. */
export const rolledFields = (from: ObjectDeclaration, how: RollupWay): string[] =>
  how === 'count' ? [] : allFields(from).filter(([name, f]) => name !== 'id' && !f.internal && resultOf(how, f) !== null).map(([name]) => name)

/** Fields of an object that name one record of another. */
export const linksTo = (from: ObjectDeclaration, to: string): string[] => Object.entries(from.fields).filter(([, f]) => f.type === 'reference' && f.to === to && !f.derived).map(([name]) => name)

/** A roll-up that begins with a count of the linked records. */
export const firstRollup = (from: ObjectDeclaration, to: string): Rollup => ({ object: from.name, via: linksTo(from, to)[0] ?? '', how: 'count' })
