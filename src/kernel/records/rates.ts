/** Exchange rates to the firm's currency, as the administrator set them. */
import type { Money } from '../../shared/fields.ts'
import type { AnyRecord, ObjectDeclaration } from '../../shared/object.ts'
import type { Call, Tx } from '../call.ts'
import { getSetting } from '../settings/settings.ts'
import type { Rates } from './derive.ts'

const none: Rates = new Map()

/** Loaded only when some record carries another currency than the firm's. */
export async function ratesFor(tx: Tx, call: Call, object: ObjectDeclaration, records: readonly AnyRecord[]): Promise<Rates> {
  const names = Object.entries(object.fields).flatMap(([name, f]) => (f.type === 'money' ? [name] : []))
  const foreign = records.some((record) => names.some((name) => record[name] && (record[name] as Money).currency !== call.firm.currency))
  if (!foreign) return none
  const set = await getSetting<Record<string, string>>(tx, call, 'rates')
  return new Map(Object.entries(set ?? {}))
}
