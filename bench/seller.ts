/** Makes one of the demo's sellers a person with the rights of a team. */
import type pg from 'pg'

/** The e-mail address of the busiest seller, who from now on sees and changes what the team owns. */
export async function makeSeller(pool: pg.Pool, schema: string, address: string, key: string): Promise<string> {
  const found = await pool.query<{ id: string; email: string }>(`select u.id, lower(u.email) as email from "${schema}".users u join "${schema}".contacts c on c.owner_id = u.id where u.team_id is not null group by u.id order by count(*) desc limit 1`)
  const [seller] = found.rows
  if (!seller) throw new Error('The demo has no seller in a team.')
  const team = { see: 'team', create: 'team', change: 'team', delete: 'team' }
  const send = async (method: string, path: string, body: unknown): Promise<void> => {
    const answer = await fetch(`${address}/api/v1${path}`, { method, headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' }, body: JSON.stringify(body) })
    // The role is there already when the data was benched before.
    if (!answer.ok && answer.status !== 409 && answer.status !== 422) throw new Error(`${path}: ${await answer.text()}`)
  }
  const open = { see: 'all' }
  await send('POST', '/roles', { key: 'x_bench_team', name: 'Bench: team', permissions: { contacts: team, companies: team, deals: team, activities: team, notes: team, tasks: team, pipelines: open, stages: open, users: open, teams: open, products: open } })
  await send('PATCH', `/users/${seller.id}`, { roles: ['x_bench_team'] })
  return seller.email
}
