/** Secrets of hooks: `whsec_` and 24 random bytes, as Standard Webhooks has it; sealed in the database. */
import { randomBytes } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { open } from '../../../kernel/secrets/index.ts'

export const newSecret = (): string => `whsec_${randomBytes(24).toString('base64')}`

/** The signatures of a body by each of the sealed secrets, divided by spaces. Throws SealBroken. */
export const signatures = (sealed: readonly string[], id: string, at: Date, body: string): string => sealed.map((secret) => new Webhook(open(secret)).sign(id, at, body)).join(' ')
