/** The least that a database can do for the same: rows by COPY into the same table, and their history by one statement. */
import { pipeline } from 'node:stream/promises'
import { Readable, Writable } from 'node:stream'
import type pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'

/** The newest contacts as COPY gives them. */
export async function copyOut(pool: pg.Pool, rows: number): Promise<Buffer[]> {
  const chunks: Buffer[] = []
  const client = await pool.connect()
  try {
    const stream = client.query(copyTo(`copy (select * from ws_main.contacts order by created_at desc limit ${Math.trunc(rows)}) to stdout`))
    await pipeline(stream, keeping(chunks))
  } finally {
    client.release()
  }
  return chunks
}

const keeping = (chunks: Buffer[]): Writable =>
  new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(chunk)
      done()
    },
  })

/** Into empty tables with the same columns and indexes as the product's, in one transaction. */
export async function copyIn(pool: pg.Pool, table: readonly Buffer[]): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query(`drop schema if exists bench_moving cascade; create schema bench_moving;
      create table bench_moving.contacts (like ws_main.contacts including all); create table bench_moving.history (like ws_main.history including all)`)
    await client.query('begin')
    await pipeline(Readable.from(table), client.query(copyFrom('copy bench_moving.contacts from stdin')))
    await client.query(`insert into bench_moving.history (id, object, record_id, version, op, actor_id, way, batch_id, at, changes)
      select gen_random_uuid(), 'contacts', id, 1, 'create', created_by_id, 'import', null, created_at, null from bench_moving.contacts`)
    await client.query('commit')
  } finally {
    client.release()
  }
}
