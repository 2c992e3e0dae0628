/**
 * Fields: what a record can hold. A declaration is plain data, so that both sides, the interface
 * description, the import and the screens read the same thing. Labels are translation keys
 * (`<module>:<object>.fields.<field>`), never text.
 */

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

interface FieldOptions {
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
}

type Options<O> = O & FieldOptions

export type Field = FieldOptions &
  (
    | { type: 'text'; max: number; multiline?: boolean }
    | { type: 'link' }
    | { type: 'number'; min?: number; max?: number }
    | { type: 'decimal'; scale: number; min?: number; max?: number }
    | { type: 'percent' }
    | { type: 'money' }
    | { type: 'date' }
    | { type: 'instant' }
    | { type: 'boolean' }
    | { type: 'option'; options: readonly string[] }
    | { type: 'tags' }
    | { type: 'phones' }
    | { type: 'emails' }
    | { type: 'addresses' }
    /** The id of one record of the object `to`. `ownerId` gives the relation `owner`. */
    | { type: 'reference'; to: string }
    | { type: 'autoNumber' }
    | { type: 'json' }
  )

export type FieldType = Field['type']

export const field = {
  text: <const O extends Options<{ max?: number; multiline?: boolean }>>(options?: O) =>
    ({ max: options?.multiline ? 20_000 : 255, ...options, type: 'text' }) as { type: 'text'; max: number } & O,
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
  boolean: <const O extends FieldOptions>(options?: O) => ({ ...options, type: 'boolean' }) as { type: 'boolean' } & O,
  option: <const K extends readonly string[], const O extends FieldOptions>(options: K, more?: O) =>
    ({ ...more, type: 'option', options }) as { type: 'option'; options: K } & O,
  tags: <const O extends FieldOptions>(options?: O) => ({ ...options, type: 'tags' }) as { type: 'tags' } & O,
  phones: <const O extends FieldOptions>(options?: O) => ({ ...options, type: 'phones' }) as { type: 'phones' } & O,
  emails: <const O extends FieldOptions>(options?: O) => ({ ...options, type: 'emails' }) as { type: 'emails' } & O,
  addresses: <const O extends FieldOptions>(options?: O) => ({ ...options, type: 'addresses' }) as { type: 'addresses' } & O,
  reference: <const O extends FieldOptions>(to: string, options?: O) =>
    ({ ...options, type: 'reference', to }) as { type: 'reference'; to: string } & O,
  autoNumber: <const O extends FieldOptions>(options?: O) =>
    ({ readOnly: true, sortable: true, ...options, type: 'autoNumber' }) as { type: 'autoNumber'; readOnly: true; sortable: true } & O,
  json: <const O extends FieldOptions>(options?: O) => ({ ...options, type: 'json' }) as { type: 'json' } & O,
} as const

/** The TypeScript value of a field's type, without null. */
export type ValueOf<F> = F extends { type: 'option'; options: infer K extends readonly string[] }
  ? K[number]
  : F extends { type: 'number' | 'autoNumber' }
    ? number
    : F extends { type: 'boolean' }
      ? boolean
      : F extends { type: 'money' }
        ? Money
        : F extends { type: 'phones' }
          ? Phone[]
          : F extends { type: 'emails' }
            ? Email[]
            : F extends { type: 'addresses' }
              ? Address[]
              : F extends { type: 'tags' }
                ? string[]
                : F extends { type: 'json' }
                  ? unknown
                  : string

/** Types whose value is an array, empty rather than null. */
export const isMany = (type: FieldType): boolean =>
  type === 'tags' || type === 'phones' || type === 'emails' || type === 'addresses'
