/** A real SMTP server on this machine and a workspace with an outbox, for tests of outgoing mail. */
import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import type { Call, Tx } from '../call.ts'
import type { Database } from '../database/connect.ts'
import { sourcesOf, startTestWorkspace } from '../http/testApp.testing.ts'
import { saveAllowList } from '../net/index.ts'

export interface ReceivedMail {
  from: string
  to: string[]
  raw: string
}

export interface MailServer {
  port: number
  received: ReceivedMail[]
  /** Thrown at the next hand-over of a text, once each. */
  refusals: Error[]
  /** Called when a mail is there, before the server says so. */
  beforeAnswer: (() => Promise<void>) | null
  stop(): Promise<void>
}

export async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const mail: MailServer = { port: 0, received: [], refusals: [], beforeAnswer: null, stop: () => new Promise((resolve) => server.close(() => resolve())) }
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const refusal = mail.refusals.shift()
        if (refusal) return done(refusal)
        const { mailFrom, rcptTo } = session.envelope
        mail.received.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks).toString('utf8') })
        const answer = async (): Promise<void> => {
          await mail.beforeAnswer?.()
          done()
        }
        void answer()
      })
    },
    ...options,
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  mail.port = (server.server.address() as AddressInfo).port
  return mail
}

export const smtpError = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode })

export interface Outbox {
  database: Database
  run<T>(work: (tx: Tx, call: Call) => Promise<T>): Promise<T>
  mails(): Promise<Record<string, unknown>[]>
}

export async function startOutbox(workspace: string): Promise<Outbox> {
  const { database, system: run } = await startTestWorkspace(workspace, [], sourcesOf(), { max: 6 })
  await run((tx, call) => saveAllowList(tx, call, ['127.0.0.1']))
  return { database, run, mails: async () => (await sql<Record<string, unknown>>`select * from ${sql.id(workspace, 'outgoing_mails')} order by id`.execute(database.db)).rows }
}
