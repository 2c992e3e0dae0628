/** When a screen that nobody touches has to do something. All in milliseconds. */

/** Before the end, people are warned for so long. */
export const warned = 60_000
/** The server hears of somebody who reads or types and asks for nothing so often. */
const heard = (limit: number): number => Math.min(limit / 4, 120_000)

export interface IdleStep {
  do: 'wait' | 'tell' | 'warn' | 'end'
  /** Until the next look. */
  in: number
  /** Until the end. */
  left: number
}

/** @param touched when the screen was last touched  @param told up to when the server knows of it */
export function idleStep(limit: number, now: number, touched: number, told: number): IdleStep {
  const left = limit - (now - touched)
  if (left <= 0) return { do: 'end', in: 0, left: 0 }
  if (left <= warned) return { do: 'warn', in: Math.min(1000, left), left }
  if (touched > told && now - told >= heard(limit)) return { do: 'tell', in: heard(limit), left }
  return { do: 'wait', in: Math.min(left - warned, heard(limit)), left }
}
