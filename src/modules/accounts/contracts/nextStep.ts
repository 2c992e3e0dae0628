/** What is asked after the first factor of a sign-in. */
import { z } from 'zod'

export const nextStepSchema = z.object({
  /** `secondFactor`: enter a code or use a passkey. `setUpSecondFactor`: the firm requires two factors, and the person has one so far. */
  next: z.enum(['secondFactor', 'setUpSecondFactor']),
  /** Stands for the first factor in the requests that follow; good for ten minutes. */
  ticket: z.string(),
  expiresAt: z.string(),
  /** With what the second step can be done. */
  methods: z.array(z.enum(['code', 'passkey'])),
})
export type NextStep = z.infer<typeof nextStepSchema>

/** A ticket as it was given out. */
export const ticketText = z.string().min(1).max(200)
