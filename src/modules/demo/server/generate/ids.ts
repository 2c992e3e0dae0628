/**
 * Ids of demo records: UUIDs of version 7 (RFC 9562) with the time of the run, a mark and a running
 * number in the free bits. All of one run lie in one range that no other record falls into, so that
 * they can be found and removed whole.
 */

/** Characters 15 to 28 of every demo id. */
const mark = '7dea-8de0-de30'

/** Makes ids in order; `first` is the serial after the last one that this workspace has used. */
export function makeIds(now: Date, first: number): { next(): string; at(serial: number): string; used(): number } {
  const time = now.getTime().toString(16).padStart(12, '0')
  const head = `${time.slice(0, 8)}-${time.slice(8)}-${mark}`
  const at = (serial: number): string => head + serial.toString(16).padStart(8, '0')
  let serial = first
  return {
    next: () => at(serial++),
    at,
    used: () => serial,
  }
}
