/** Sample clients and deals for a new workplace. */
import type { Call } from '../../../kernel/call.ts'
import { transaction, type Database } from '../../../kernel/database/connect.ts'
import { applyIndustry, makeDemo } from '../../demo/server/index.ts'
import type { SetupInput } from '../contract.ts'

/** `failed` leaves a workplace with the stages and products of the trade; what went wrong goes to the log. */
export async function addSampleClients(
  database: Database,
  call: Call,
  industry: SetupInput['industry'],
  log: (error: unknown) => void,
): Promise<'added' | 'failed'> {
  try {
    await makeDemo(database, call, { industry, size: 'small', language: call.language })
    return 'added'
  } catch (error) {
    log(error)
    await transaction(database, (tx) => applyIndustry(tx, call, industry, call.language))
    return 'failed'
  }
}
