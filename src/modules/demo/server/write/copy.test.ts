import fc from 'fast-check'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { copyRows, copyValue } from './copy.ts'

const text = fc.string({ unit: 'binary', maxLength: 40 }).map((s) => s.replaceAll('\0', '').toWellFormed())

test('any text, list and JSON comes back from the database as it went in', async () => {
  const client = new pg.Client({ connectionString: inject('databaseUrl') })
  await client.connect()
  try {
    await client.query('create temporary table sample (n int, t text, a text[], j jsonb)')
    const rows = fc.sample(fc.tuple(fc.option(text), fc.array(text, { maxLength: 4 }), fc.array(fc.record({ value: text }), { maxLength: 3 })), 400)
    await copyRows(
      client,
      'copy sample from stdin',
      rows.map(([t, a, j], n) => `${[copyValue(n, false), copyValue(t, false), copyValue(a, true), copyValue(j, false)].join('\t')}\n`).join(''),
    )
    const stored = await client.query<{ t: string; a: string[]; j: unknown }>('select t, a, j from sample order by n')
    expect(stored.rows.map(({ t, a, j }) => [t, a, j])).toEqual(rows.map(([t, a, j]) => [t, a, j.map(({ value }) => ({ value }))]))
    await expect(copyRows(client, 'copy sample (n) from stdin', 'word\n')).rejects.toThrow('invalid input syntax')
    expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  } finally {
    await client.end()
  }
})
