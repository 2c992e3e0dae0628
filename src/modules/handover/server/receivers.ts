/** To whom a person's records can go. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../kernel/call.ts'
import { table } from '../../../kernel/database/connect.ts'
import { invalid, type Issue } from '../../../kernel/problem.ts'
import { translate } from '../../../kernel/text/translate.ts'
import { headAbove } from '../../accounts/server/index.ts'
import type { HandOverPlan } from '../contract.ts'
import type { Owned } from './holdings.ts'

/** The people that each object's records go to. Throws 422 for people who cannot take over, an object that nobody owns, or when nobody is named. */
export async function receiversOf(tx: Tx, call: Call, userId: string, plan: HandOverPlan, owned: readonly Owned[]): Promise<Map<Owned, string[]>> {
  const issues: Issue[] = []
  const wrong = (path: string, code: string): void => void issues.push({ path, code, message: translate(call.language, `handover:errors.${code}`) })
  const head = await headAbove(tx, call, userId)
  const known = await workingHere(tx, call, plan)
  const read = (path: string, to: HandOverPlan['to']): string[] => {
    if (to === 'head') {
      if (!head) wrong(path, 'noHead')
      return head ? [head.id] : []
    }
    const people = [...new Set(to ?? [])]
    if (people.includes(userId)) wrong(path, 'itself')
    else if (people.some((person) => !known.has(person))) wrong(path, 'notHere')
    return people
  }
  const general = read('to', plan.to)
  const names = new Set(owned.map(({ object }) => object.name))
  for (const name of Object.keys(plan.objects ?? {})) if (!names.has(name)) wrong(`objects.${name}`.slice(0, 100), 'notOwned')
  const receivers = new Map<Owned, string[]>()
  for (const one of owned) {
    const own = plan.objects && Object.hasOwn(plan.objects, one.object.name) ? plan.objects[one.object.name] : undefined
    if (own?.skip) continue
    const people = own?.to ? read(`objects.${one.object.name}.to`, own.to) : general
    if (people.length > 0) receivers.set(one, people)
  }
  if (issues.length === 0 && receivers.size === 0 && !plan.disable) wrong('to', 'nobody')
  if (issues.length > 0) throw invalid(issues)
  return receivers
}

async function workingHere(tx: Tx, call: Call, plan: HandOverPlan): Promise<Set<string>> {
  const named = [plan.to, ...Object.values(plan.objects ?? {}).map(({ to }) => to)].flatMap((to) => (Array.isArray(to) ? to : []))
  const found = await sql<{ id: string }>`select id from ${table(call, 'users')} where id = any(${named}::uuid[]) and active and deleted_at is null`.execute(tx)
  return new Set(found.rows.map(({ id }) => id))
}
