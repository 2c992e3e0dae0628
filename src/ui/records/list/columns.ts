/** The columns that a declaration offers, and how wide each begins. */
import { fieldsOfConditions } from '../../../shared/conditions/conditionProblem.ts'
import { plainField, type Field, type FieldType } from '../../../shared/fields.ts'
import { allFields, fieldOf, type ObjectDeclaration } from '../../../shared/object.ts'

export interface ListColumn {
  name: string
  field: Field
  /** Pixels. */
  width: number
  /** Right-aligned figures. */
  numeric: boolean
}

const widths: Record<FieldType, number> = {
  text: 160,
  richText: 208,
  link: 160,
  number: 96,
  decimal: 104,
  percent: 88,
  money: 116,
  date: 112,
  instant: 128,
  duration: 104,
  boolean: 88,
  option: 112,
  options: 176,
  tags: 176,
  phones: 156,
  emails: 196,
  addresses: 208,
  reference: 168,
  references: 208,
  file: 176,
  image: 176,
  computed: 120,
  autoNumber: 88,
  json: 120,
}

const figures = new Set<FieldType>(['number', 'decimal', 'percent', 'money', 'duration', 'autoNumber'])

export const titleWidth = 228

export function columnOf(object: ObjectDeclaration, name: string): ListColumn | null {
  const field = fieldOf(object, name)
  if (!field) return null
  const { type } = plainField(field)
  return { name, field, width: name === 'nextStepOn' ? 144 : widths[type], numeric: figures.has(type) }
}

/** The chosen columns without the title, which always comes first. */
export const columnsOf = (object: ObjectDeclaration, names: readonly string[]): ListColumn[] =>
  [...new Set(names)].filter((name) => name !== object.title).map((name) => columnOf(object, name)).filter((column) => column !== null)

/** What may be a column. */
export const columnNames = (object: ObjectDeclaration): string[] =>
  allFields(object).filter(([name, field]) => !field.internal && name !== 'id' && name !== object.title && field.type !== 'json').map(([name]) => name)

/** Fields to ask the server for, so that these columns can be drawn and edited. */
export function fieldsFor(object: ObjectDeclaration, names: readonly string[]): string[] {
  // A cell can only tell whether it may be edited when it knows what its conditions ask.
  const asked = names.flatMap((name) => fieldsOfConditions(fieldOf(object, name) ?? { type: 'json' }))
  const extra = [...(names.includes('nextStepOn') ? ['nextStepAt'] : []), ...asked]
  return [...new Set([object.title, ...names, ...extra])].filter((name) => fieldOf(object, name))
}
