/** A record that is spoken of by object and id. */
import type { Call, Tx } from '../../../kernel/call.ts'
import { notFound } from '../../../kernel/problem.ts'
import { getRecord } from '../../../kernel/records/read.ts'
import { findObject, hasObject } from '../../../kernel/records/registry.ts'
import { translate } from '../../../kernel/text/translate.ts'

export interface Subject {
  object: string
  id: string
}

/** Throws 404 for a record that one may not see. */
export async function requireSeen(tx: Tx, call: Call, { object, id }: Subject): Promise<void> {
  if (!hasObject(call, object)) throw notFound(translate(call.language, 'kernel:errors.notFound'))
  await getRecord(tx, call, findObject(call, object), id, { fields: [] })
}

