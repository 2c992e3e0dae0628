/** Where a page goes on, as a text that clients hand back unread. Lists have their own (sort.ts), which hangs on their order. */
import { z } from 'zod'
import { isId } from '../../shared/ids.ts'
import type { Call } from '../call.ts'
import { invalid } from '../problem.ts'
import { translate } from '../text/translate.ts'

export const writeCursor = (values: readonly unknown[]): string => Buffer.from(JSON.stringify(values)).toString('base64url')

/** The values of `writeCursor`; null without a cursor. Throws 422 for a text that does not hold such values. */
export function readCursor<T>(call: Call, cursor: string | undefined, values: z.ZodType<T>): T | null {
  if (cursor === undefined) return null
  try {
    return values.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
  } catch {
    throw invalid([{ path: 'cursor', code: 'badCursor', message: translate(call.language, 'kernel:errors.badCursor') }])
  }
}

/** `[at, id]`, in time's order: the time as the database gives it. */
export const placeInTime = z.tuple([z.string().refine((at) => /^\d{4}-\d\d-\d\d[ T]/.test(at) && !Number.isNaN(Date.parse(at))), z.string().refine(isId)])
