/** Schemas that many answers share. */
import { z } from 'zod'

/** A record by its id and name. */
export const named = z.object({ id: z.string(), name: z.string() })

/** A record of any object, as the interface gives it. */
export const anyRecord = z.looseObject({ id: z.string(), version: z.number() })
