/** Validation made from a declaration: one zod schema for a create, one for a change, one of the answer. */
import { z } from 'zod'
import type { Field } from './fields.ts'
import { isMany, plainField } from './fields.ts'
import { isDay, isStorable } from './dates.ts'
import { longestDuration } from './duration.ts'
import { idForm } from './ids.ts'
import { allFields, type ObjectDeclaration } from './object.ts'

const uuid = z.string().regex(idForm, { error: 'uuid' })
const rowId = z.string().max(64).optional()

const decimalForm = /^-?\d{1,15}(\.\d{1,6})?$/
/** At most 15 digits before the point and 6 after, without needless zeros before it, as the database gives it back. */
const decimal = z.union([z.string().trim().regex(decimalForm), z.number().refine((n) => decimalForm.test(String(n)))]).transform((value) => String(value).replace(/^(-?)0+(?=\d)/, '$1').replace(/^-(?=[0.]+$)/, ''))

export const moneySchema = z.strictObject({ amount: decimal, currency: z.string().regex(/^[A-Z]{3}$/) })
/** What the database can store: no NUL, no half of a surrogate pair. */
const storable = (text: string): boolean => !text.includes('\0') && text.isWellFormed()
const shortText = z.string().max(255).refine(storable).nullish()

/** The schema of a field's value as it comes in, without null. */
export function inputSchema(f: Field): z.ZodType {
  switch (f.type) {
    case 'text':
      return f.required ? z.string().trim().min(1).max(f.max).refine(storable) : z.string().trim().max(f.max).refine(storable)
    case 'richText':
      return z.string().trim().max(f.max).refine(storable)
    case 'link':
      return z.string().trim().max(2000).refine(storable)
    case 'number':
    case 'autoNumber':
      return z
        .int()
        .min(f.type === 'number' ? (f.min ?? -1e15) : 0)
        .max(f.type === 'number' ? (f.max ?? 1e15) : 1e15)
    case 'decimal':
      return decimal.refine((text) => (f.min === undefined || Number(text) >= f.min) && (f.max === undefined || Number(text) <= f.max))
    case 'percent':
      return decimal.refine((text) => Number(text) >= 0 && Number(text) <= 100)
    case 'money':
      return moneySchema
    case 'date':
      return z.string().refine(isDay)
    case 'instant':
      return z.iso.datetime({ offset: true }).refine((text) => isStorable(new Date(text))).transform((text) => new Date(text).toISOString())
    case 'boolean':
      return z.boolean()
    case 'duration':
      return z.int().min(f.min ?? -longestDuration).max(f.max ?? longestDuration)
    case 'option':
      return z.enum(f.options as [string, ...string[]])
    case 'options':
      return z.array(z.enum(f.options as [string, ...string[]])).max(f.options.length + 100)
    case 'tags':
      return z.array(z.string().trim().min(1).max(80).refine(storable)).max(100)
    case 'phones':
      return z
        .array(
          z.strictObject({
            id: rowId,
            value: z.string().trim().min(1).max(80).refine(storable),
            e164: z.string().max(20).nullish(),
            extension: z.string().max(20).nullish(),
            label: shortText,
            primary: z.boolean().optional(),
          }),
        )
        .max(100)
    case 'emails':
      return z.array(z.strictObject({ id: rowId, value: z.string().trim().max(254).regex(/^[^\s@<>"\r\n,;]+@[^\s@<>"\r\n,;]+$/, { error: 'email' }), label: shortText, primary: z.boolean().optional() })).max(100)
    case 'addresses':
      return z
        .array(z.strictObject({ id: rowId, label: shortText, street: shortText, city: shortText, region: shortText, postalCode: z.string().max(20).nullish(), country: z.string().max(80).nullish() }))
        .max(50)
    case 'reference':
    case 'file':
    case 'image':
      return uuid
    case 'references':
      return z.array(uuid).max(200)
    case 'computed':
      return inputSchema(plainField(f))
    case 'json':
      return z.json().refine((value) => JSON.stringify(value).length <= 200_000)
  }
}

const nullable = (f: Field, schema: z.ZodType): z.ZodType => (f.required || isMany(f.type) ? schema : schema.nullable())

/** Strict: unknown and read-only fields are errors. `allow` opens read-only ones to a verb. */
export function createSchema(object: ObjectDeclaration, allow: readonly string[] = []): z.ZodObject {
  return z.strictObject(
    Object.fromEntries(
      writable(object, allow).map(([name, f]) => {
        const schema = nullable(f, inputSchema(f))
        return [name, f.required ? schema : schema.optional()]
      }),
    ),
  )
}

export function patchSchema(object: ObjectDeclaration, allow: readonly string[] = []): z.ZodObject {
  return z.strictObject(Object.fromEntries(writable(object, allow).map(([name, f]) => [name, nullable(f, inputSchema(f)).optional()])))
}

function writable(object: ObjectDeclaration, allow: readonly string[]): [string, Field][] {
  return Object.entries(object.fields).filter(([name, f]) => !f.readOnly || allow.includes(name))
}

/** What the interface returns, for the description only: an answer is never parsed. */
export function outputSchema(object: ObjectDeclaration): z.ZodObject {
  return z.looseObject(
    Object.fromEntries(
      allFields(object).map(([name, declared]) => {
        const f = plainField(declared)
        const schema = f.type === 'instant' ? z.iso.datetime() : f.type === 'date' ? z.iso.date() : f.type === 'decimal' || f.type === 'percent' ? z.string() : f.type === 'money' ? z.object({ amount: z.string(), currency: z.string() }) : f.type === 'reference' || f.type === 'file' || f.type === 'image' ? z.uuid() : inputSchema(f)
        return [name, f.required || isMany(f.type) || name === 'id' || name === 'version' ? schema : schema.nullable()]
      }),
    ),
  )
}
