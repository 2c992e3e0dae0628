/** Ids are UUIDv7 made in Node (RFC 9562): sortable by time, the same on one machine and on many. */
import { randomFillSync } from 'node:crypto'
import { v7 } from 'uuid'

const perId = 16
/** Random bytes are drawn for many ids at once: each draw costs more than all the rest of an id. */
const pool = new Uint8Array(perId * 256)
let used = pool.length

let last = 0
let sequence = 0

/** Ids of one process come in the order in which they were made, also within a millisecond. */
export function newId(): string {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const random = pool.subarray(used, (used += perId))
  const now = Date.now()
  if (now > last) {
    last = now
    sequence = ((random[6]! & 0x7f) << 24) | (random[7]! << 16) | (random[8]! << 8) | random[9]!
  } else if ((sequence = (sequence + 1) | 0) === 0) last++
  return v7({ random, msecs: last, seq: sequence })
}
