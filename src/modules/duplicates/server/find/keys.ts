/** By what two records of an object can be the same: values that they share, as SQL. */
import { sql, type RawBuilder } from 'kysely'
import { maySee } from '../../../../kernel/access/fields.ts'
import type { Call } from '../../../../kernel/call.ts'
import { columnName } from '../../../../kernel/records/columns.ts'
import type { ObjectDeclaration } from '../../../../shared/object.ts'
import { likenesses, type Likeness } from '../../contract.ts'

/** Shorter ones are extensions and mistakes, and would make everybody alike. */
export const minDigits = 6

export interface KeySource {
  by: Likeness
  /** Strongest first; the order of pages too. */
  rank: number
  /** The set of keys of row `t`, as something that can stand after `cross join lateral`. */
  each: RawBuilder<unknown>
  /** That row `t` has this key; an index finds it. */
  has(value: string): RawBuilder<boolean>
}

/** Leaves out what the caller may not see of the object. */
export function keySources(call: Call, object: ObjectDeclaration): KeySource[] {
  const made = { phones: () => listed('phones', minDigits), emails: () => listed('emails', 3), taxNumber: taxNumbers, name: () => names(object) }
  return likenesses.flatMap((by, rank) => {
    const needed = by === 'name' ? [object.title, 'addresses'] : [by]
    return needed.every((name) => Object.hasOwn(object.fields, name) && maySee(call, object, name)) ? [{ by, rank, ...made[by]() }] : []
  })
}

type Made = Omit<KeySource, 'by' | 'rank'>

function listed(field: 'phones' | 'emails', min: number): Made {
  const keys = sql.ref(`t.${field}_keys`)
  return { each: sql`(select key from unnest(${keys}) as u(key) where length(key) >= ${min}::int)`, has: (value) => sql<boolean>`${keys} @> array[${value}]::text[]` }
}

function taxNumbers(): Made {
  return { each: sql`(select t.tax_number as key where length(t.tax_number) >= 4)`, has: (value) => sql<boolean>`t.tax_number = ${value}` }
}

const separator = '\u0001'

/** A name alone is shared by many people: with a person the town or the company must be the same too. */
function names(object: ObjectDeclaration): Made {
  const name = sql`lower(${sql.ref(`t.${columnName(object.title)}`)})`
  const town = sql`nullif(lower(trim(t.addresses -> 0 ->> 'city')), '')`
  const people = Object.hasOwn(object.fields, 'companyId')
  const place = people ? sql`coalesce(${town}, t.company_id::text)` : sql`coalesce(${town}, '')`
  const key = sql`${name} || ${separator}::text || ${place}`
  return { each: sql`(select ${key} as key where ${key} is not null)`, has: (value) => sql<boolean>`(${name} = ${value.split(separator)[0]} and ${key} = ${value})` }
}
