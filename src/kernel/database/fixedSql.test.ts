import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { fixedSql, fixedSqlBy } from './fixedSql.ts'

test('is the same text, with names quoted', () => {
  const part = sql`select ${sql.ref('t.first_name')}, ${sql.lit("it's")} as ${sql.id('a "name"')}`
  expect(fixedSql(part).toOperationNode().sqlFragments).toEqual([`select "t"."first_name", 'it''s' as "a ""name"""`])
})

test('refuses values, which differ from request to request', () => {
  expect(() => fixedSql(sql`select ${1}`)).toThrow('parameters')
})

test('makes each text once, and keeps no more of them than are worth it', () => {
  const fixed = fixedSqlBy<string>()
  let made = 0
  const ask = (key: string) => fixed(key, () => (made++, sql<string>`${sql.id(key)}`))
  expect(ask('a')).toBe(ask('a'))
  expect(made).toBe(1)
  for (let i = 0; i < 300; i++) ask(`k${i}`)
  expect(ask('a').toOperationNode().sqlFragments).toEqual(['"a"'])
})
