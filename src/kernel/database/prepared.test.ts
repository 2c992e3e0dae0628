import { expect, test } from 'vitest'
import { statementName } from './prepared.ts'

const often = (text: string): string | null => {
  let name: string | null = null
  for (let i = 0; i < 30; i++) name = statementName(text)
  return name
}

test('names what comes often, always the same', () => {
  expect(statementName('select a from once where id = $1')).toBeNull()
  const name = often('select a from often where id = $1')
  expect(name).toMatch(/^s[0-9a-f]{24}$/)
  expect(statementName('select a from often where id = $1')).toBe(name)
  expect(often('insert into h (id) select * from json_to_recordset($1::json) as h(id uuid)')).not.toBeNull()
  expect(often('select id from events where dispatched_at is null order by id limit $1 for update skip locked')).not.toBeNull()
  expect(often('select id from contacts order by created_at desc limit $1')).not.toBeNull()
})

test('leaves alone what changes its meaning or whose plan hangs on its values', () => {
  for (const text of ['select * from contacts where id = $1', 'select t.* from contacts as t', 'select id from contacts where search_text like $1', 'select id from contacts where owner_id = $1 order by created_at limit $2', 'alter table contacts add column x text', 'x'.repeat(7000)]) expect(often(text), text).toBeNull()
})
