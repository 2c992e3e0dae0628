/** What the JSON of a field, a section and an option holds. */
import { z } from 'zod'
import { computedResults } from '../../../shared/fields.ts'
import { rollupWays } from '../../../shared/computed.ts'

/** The types that an administrator chooses from. */
export const fieldTypes = [
  'text', 'longText', 'richText', 'link', 'number', 'decimal', 'percent', 'money', 'date', 'instant', 'duration', 'boolean',
  'option', 'options', 'tags', 'phones', 'emails', 'addresses', 'reference', 'references', 'file', 'image', 'formula', 'rollup',
] as const
export type AddedFieldType = (typeof fieldTypes)[number]

export const ownerships = ['owner', 'open', 'customer'] as const

/** Most fields of one object and most objects, those in the trash included. */
export const maxFields = 200
export const maxObjects = 50
export const maxOptions = 500

/** Keys of fields, sections and objects that administrators add. They become names of columns and tables. */
export const addedKey = /^x_[a-z][a-z0-9_]{0,40}$/

// eslint-disable-next-line no-control-regex -- these are what a label may not hold
const words = z.string().trim().min(1).max(120).refine((text) => text.isWellFormed() && !/[\u0000-\u001f\u007f\u2028\u2029]/.test(text))

const labelOf = (text: z.ZodType<string>): z.ZodType<string | Record<string, string>> =>
  z.union([text, z.partialRecord(z.enum(['en', 'ru', 'lv', 'pl', 'zh']), text).refine((label) => Object.keys(label).length > 0)]) as never

/** One text for all, or one for each language. */
export const labelSchema = labelOf(words)
export const hintSchema = labelOf(z.string().trim().min(1).max(500).refine((text) => text.isWellFormed() && !text.includes('\0')))

export const optionSchema = z.strictObject({
  /** Made from the label where it is not given; fixed afterwards. */
  key: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/).optional(),
  label: labelSchema,
  /** Token name of a colour (`green`). */
  colour: z.string().regex(/^[a-z]{1,20}$/).nullish(),
  /** Kept where it is held, not offered any more. */
  archived: z.boolean().optional(),
})
export type FieldOption = z.infer<typeof optionSchema> & { key: string }

const number = z.number().min(-1e15).max(1e15)

export const settingsSchema = z.strictObject({
  /** Smallest number. */
  min: number.optional(),
  /** Largest number; of a text, its most characters. */
  max: number.optional(),
  /** Digits after the point of a decimal number, 0 to 6. */
  scale: z.int().min(0).max(6).optional(),
  /** The object that a reference names. */
  to: z.string().max(63).optional(),
  formula: z.string().max(2000).optional(),
  rollup: z.strictObject({ object: z.string().max(63), via: z.string().max(63), of: z.string().max(63).optional(), how: z.enum(rollupWays), where: z.json().optional() }).optional(),
  /** What a formula or roll-up gives. */
  result: z.enum(computedResults).optional(),
  /** Found by the search; off unless said. */
  searchable: z.boolean().optional(),
  /** Lists may be sorted by it, which takes an index; on unless said, where the type can be sorted. */
  sortable: z.boolean().optional(),
  /** No two living records hold the same. */
  unique: z.boolean().optional(),
  /** Personal data in the sense of the GDPR. */
  personal: z.boolean().optional(),
})
export type FieldSettings = z.infer<typeof settingsSchema>

/** When a section is on the card. It is a matter of the screen: what may be read is decided by rights to fields. */
export const sectionConditionsSchema = z.strictObject({
  /** Keys of roles; all without it. */
  roles: z.array(z.string().max(40)).max(100).optional(),
  /** A filter over the record's own fields, the stage by its id. */
  visible: z.json().optional(),
})
export type SectionConditions = z.infer<typeof sectionConditionsSchema>
