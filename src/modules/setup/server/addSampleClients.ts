/** Sample clients and deals for a new workplace. */
import type { Call } from '../../../kernel/call.ts'
import { transaction, type Database } from '../../../kernel/database/connect.ts'
import { applyIndustry, makeDemo } from '../../demo/server/index.ts'
import type { SetupInput } from '../contract.ts'

/**
 * The stages and products of the trade are the firm's own and stay when the samples are removed.
 * `failed` leaves a workplace without samples; what went wrong goes to the log.
 */
export async function addSampleClients(
  database: Database,
  call: Call,
  industry: SetupInput['industry'],
  log: (error: unknown) => void,
): Promise<'added' | 'failed'> {
  let outcome: 'added' | 'failed' = 'added'
  try {
    await makeDemo(database, call, { industry, size: 'small', language: call.language })
  } catch (error) {
    log(error)
    outcome = 'failed'
  }
  // Samples of no trade at all are those of a window maker: their board comes first, the plain one is there for later.
  if (industry === 'none') await transaction(database, (tx) => applyIndustry(tx, call, industry, call.language))
  return outcome
}
