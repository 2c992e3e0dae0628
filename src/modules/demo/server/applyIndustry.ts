/** Gives a firm the pipelines, stages and products of its trade, without sample customers. */
import type { Call, Tx } from '../../../kernel/call.ts'
import type { IndustryKey } from './data/packs/index.ts'
import { establish } from './write/establish.ts'

/** `none` makes one plain pipeline. What has the same name already stays as it is. */
export async function applyIndustry(tx: Tx, call: Call, industry: IndustryKey, language: string): Promise<void> {
  const { country, currency, timeZone } = call.firm
  await establish(
    tx,
    call,
    { seed: 1, now: call.now, language, industry, size: 'small', country, currency, timeZone, hostId: null, firstSerial: 0, lastNumber: 0 },
    false,
  )
}
