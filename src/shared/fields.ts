/**
 * Fields: what a record can hold. A declaration is plain data, so that both sides, the interface
 * description, the import and the screens read the same thing. Labels of fields in the code are
 * translation keys (`<module>:<object>.fields.<field>`); fields that an administrator made carry
 * their words with them.
 */
import type { FieldConditions } from './conditions/declaration.ts'
import type { Rollup } from './computed.ts'
import type { Label } from './labels.ts'

/** A phone number as typed, with the number that machines dial. */
export interface Phone {
  id?: string
  value: string
  /** E.164 form ("+37126114208"), or null when the number could not be read. */
  e164?: string | null
  extension?: string | null
  label?: string | null
  primary?: boolean
}

export interface Email {
  id?: string
  value: string
  label?: string | null
  primary?: boolean
}

export interface Address {
  id?: string
  label?: string | null
  street?: string | null
  city?: string | null
  region?: string | null
  postalCode?: string | null
  /** ISO 3166-1 alpha-2. */
  country?: string | null
}

/** Amounts are decimal strings, so that no sum passes through a floating-point number. */
export interface Money {
  amount: string
  /** ISO 4217. */
  currency: string
}

export interface FieldOptions {
  required?: boolean
  /** Its text is part of the folded search column. */
  searchable?: boolean
  /** Lists may be sorted by it; the migration gives it an index. */
  sortable?: boolean
  /** Personal data in the sense of the GDPR. */
  personal?: boolean
  /** Set by the system only; in a request it is an error. */
  readOnly?: boolean
  /** Kept right by the system from other records: changing it makes no version and no history. */
  derived?: boolean
  /** Not offered as a column, form field or import target. */
  internal?: boolean
  /** Words in place of the translation key's. */
  label?: Label
  /** A line of help under the field in forms. */
  hint?: Label
  /** Key of the section of the card and form that it stands in. */
  group?: string
  /** Made by an administrator; its key starts with `x_`. */
  custom?: true
  /** When it is shown, needed, fixed, and what it offers. */
  when?: FieldConditions
  /** No two living records hold the same value: one can be told by it. */
  unique?: true
}

/** Words and colours of options that an administrator made, by key. */
interface OptionWords {
  labels?: Readonly<Record<string, Label>>
  /** Token names of colours (`green`), for badges. */
  colours?: Readonly<Record<string, string>>
}

/** What a computed value is. */
export const computedResults = ['number', 'decimal', 'money', 'text', 'date', 'boolean'] as const
export type ComputedResult = (typeof computedResults)[number]

/** A value that follows from the record (`formula`, in CEL) or from records that refer to it (`rollup`). */
export interface Computed {
  result: ComputedResult
  formula?: string
  rollup?: Rollup
}

type Options<O> = O & FieldOptions

export type Field = FieldOptions &
  (
    | { type: 'text'; max: number; multiline?: boolean }
    /** Formatted text, kept as HTML of a short list of elements. `max` counts the HTML. */
    | { type: 'richText'; max: number }
    | { type: 'link' }
    | { type: 'number'; min?: number; max?: number }
    | { type: 'decimal'; scale: number; min?: number; max?: number }
    | { type: 'percent' }
    | { type: 'money' }
    | { type: 'date' }
    | { type: 'instant' }
    /** Whole seconds. */
    | { type: 'duration'; min?: number; max?: number }
    | { type: 'boolean' }
    | ({ type: 'option'; options: readonly string[] } & OptionWords)
    /** Several of the options, in the order of the declaration. */
    | ({ type: 'options'; options: readonly string[] } & OptionWords)
    | { type: 'tags' }
    | { type: 'phones' }
    | { type: 'emails' }
    | { type: 'addresses' }
    /** The id of one record of the object `to`. `ownerId` gives the relation `owner`. */
    | { type: 'reference'; to: string }
    /** The ids of several records of the object `to`. */
    | { type: 'references'; to: string }
    /** The id of an uploaded file. */
    | { type: 'file' }
    | { type: 'image' }
    | ({ type: 'computed' } & Computed)
    | { type: 'autoNumber' }
    | { type: 'json' }
  )

export type FieldType = Field['type']

export const field = {
  text: <const O extends Options<{ max?: number; multiline?: boolean }>>(options?: O) =>
    ({ max: options?.multiline ? 20_000 : 255, ...options, type: 'text' }) as { type: 'text'; max: number } & O,
  richText: <const O extends Options<{ max?: number }>>(options?: O) => ({ max: 100_000, ...options, type: 'richText' }) as { type: 'richText'; max: number } & O,
  link: <const O extends FieldOptions>(options?: O) => ({ ...options, type: 'link' }) as { type: 'link' } & O,
  number: <const O extends Options<{ min?: number; max?: number }>>(options?: O) =>
    ({ ...options, type: 'number' }) as { type: 'number' } & O,
  decimal: <const O extends Options<{ scale?: number; min?: number; max?: number }>>(options?: O) =>
    ({ scale: 2, ...options, type: 'decimal' }) as { type: 'decimal'; scale: number } & O,
  /** 0 to 100, with up to two decimals. */
  percent: <const O extends FieldOptions>(options?: O) => ({ ...options, type: 'percent' }) as { type: 'percent' } & O,
  money: <const O extends FieldOptions>(options?: O) => ({ ...options, type: 'money' }) as { type: 'money' } & O,
  /** A day without time or zone. */
  date: <const O extends FieldOptions>(options?: O) => ({ ...options, type: 'date' }) as { type: 'date' } & O,
  /** A point in time, RFC 3339 in UTC. */
  instant: <const O extends FieldOptions>(options?: O) => ({ ...options, type: 'instant' }) as { type: 'instant' } & O,
  /** Whole seconds, shown as hours and minutes. */
  duration: <const O extends Options<{ min?: number; max?: number }>>(options?: O) => ({ min: 0, ...options, type: 'duration' }) as { type: 'duration' } & O,
  boolean: <const O extends FieldOptions>(options?: O) => ({ ...options, type: 'boolean' }) as { type: 'boolean' } & O,
  option: <const K extends readonly string[], const O extends Options<OptionWords>>(options: K, more?: O) =>
    ({ ...more, type: 'option', options }) as { type: 'option'; options: K } & O,
  options: <const K extends readonly string[], const O extends Options<OptionWords>>(options: K, more?: O) =>
    ({ ...more, type: 'options', options }) as { type: 'options'; options: K } & O,
  tags: <const O extends FieldOptions>(options?: O) => ({ ...options, type: 'tags' }) as { type: 'tags' } & O,
  phones: <const O extends FieldOptions>(options?: O) => ({ ...options, type: 'phones' }) as { type: 'phones' } & O,
  emails: <const O extends FieldOptions>(options?: O) => ({ ...options, type: 'emails' }) as { type: 'emails' } & O,
  addresses: <const O extends FieldOptions>(options?: O) => ({ ...options, type: 'addresses' }) as { type: 'addresses' } & O,
  reference: <const O extends FieldOptions>(to: string, options?: O) =>
    ({ ...options, type: 'reference', to }) as { type: 'reference'; to: string } & O,
  references: <const O extends FieldOptions>(to: string, options?: O) =>
    ({ ...options, type: 'references', to }) as { type: 'references'; to: string } & O,
  file: <const O extends FieldOptions>(options?: O) => ({ ...options, type: 'file' }) as { type: 'file' } & O,
  image: <const O extends FieldOptions>(options?: O) => ({ ...options, type: 'image' }) as { type: 'image' } & O,
  computed: <const C extends Computed, const O extends FieldOptions>(computed: C, options?: O) =>
    ({ ...options, ...computed, type: 'computed', readOnly: true, derived: true }) as { type: 'computed'; readOnly: true; derived: true } & C & O,
  autoNumber: <const O extends FieldOptions>(options?: O) =>
    ({ readOnly: true, sortable: true, ...options, type: 'autoNumber' }) as { type: 'autoNumber'; readOnly: true; sortable: true } & O,
  json: <const O extends FieldOptions>(options?: O) => ({ ...options, type: 'json' }) as { type: 'json' } & O,
} as const

/** The TypeScript value of a field's type, without null. */
export type ValueOf<F> = F extends { type: 'option'; options: infer K extends readonly string[] }
  ? K[number]
  : F extends { type: 'options'; options: infer K extends readonly string[] }
    ? K[number][]
    : F extends { type: 'computed'; result: infer R }
      ? R extends 'number'
        ? number
        : R extends 'boolean'
          ? boolean
          : R extends 'money'
            ? Money
            : string
      : F extends { type: infer T }
        ? T extends keyof Values
          ? Values[T]
          : string
        : never

/** Values that are no text. */
interface Values {
  number: number
  autoNumber: number
  duration: number
  boolean: boolean
  money: Money
  phones: Phone[]
  emails: Email[]
  addresses: Address[]
  tags: string[]
  references: string[]
  json: unknown
}

const many: ReadonlySet<string> = new Set(['tags', 'options', 'references', 'phones', 'emails', 'addresses'])

/** Types whose value is an array, empty rather than null. */
export const isMany = (type: FieldType): boolean => many.has(type)

/** How a value behaves in lists, filters and views: a computed one as its result. */
export function plainField(f: Field): Field {
  if (f.type !== 'computed') return f
  const { label, hint, group, custom, internal, sortable, searchable, personal } = f
  const kept: FieldOptions = { ...(label === undefined ? {} : { label }), ...(hint === undefined ? {} : { hint }), ...(group === undefined ? {} : { group }), ...(custom ? { custom } : {}), ...(internal ? { internal } : {}), ...(sortable ? { sortable } : {}), ...(searchable ? { searchable } : {}), ...(personal ? { personal } : {}), readOnly: true, derived: true }
  switch (f.result) {
    case 'text':
      return { ...kept, type: 'text', max: 2000 }
    case 'decimal':
      return { ...kept, type: 'decimal', scale: 6 }
    default:
      return { ...kept, type: f.result }
  }
}
