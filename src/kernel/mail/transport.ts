/** Speaks SMTP: hands one mail over to the server of the settings. */
import { isIP } from 'node:net'
import { rootCertificates } from 'node:tls'
import { resolveHost, type AllowList } from '../net/index.ts'
import { oneLine } from './address.ts'
import { PartlyRefused } from './mailFailure.ts'
import type { MailSettings } from './mailSettings.ts'

export interface SentMail {
  /** The Message-ID's left side. */
  id: string
  to: readonly string[]
  subject: string
  text: string
  html: string | null
  date: Date
}

/** From the first byte to the last. Shorter than the lease of a mail, so that no other worker takes it meanwhile. */
const limitMs = 90_000

/**
 * Answers with what the server said when it took the mail. Throws what `explainFailure` reads.
 */
export async function sendNow(settings: MailSettings, mail: SentMail, allow: AllowList, timeoutMs = limitMs): Promise<string> {
  // The name is looked up here, checked, and not looked up again; the certificate must still be of that name.
  const [target] = await resolveHost(settings.host, allow)
  const { createTransport } = await import('nodemailer')
  const transport = createTransport({
    host: target!.address,
    port: settings.port,
    secure: settings.security === 'tls',
    requireTLS: settings.security === 'starttls',
    ignoreTLS: settings.security === 'none',
    ...(settings.user === null ? {} : { auth: { user: settings.user, pass: settings.password ?? '' } }),
    tls: { ...(isIP(settings.host) ? {} : { servername: settings.host }), minVersion: 'TLSv1.2', ...(settings.authority ? { ca: [...rootCertificates, settings.authority] } : {}) },
    connectionTimeout: Math.min(15_000, timeoutMs),
    greetingTimeout: Math.min(15_000, timeoutMs),
    socketTimeout: Math.min(30_000, timeoutMs),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const overTime = new Promise<never>((_, refuse) => setTimeout(() => refuse(Object.assign(new Error('The server took too long.'), { code: 'ETIMEDOUT' })), timeoutMs).unref())
  try {
    const result = await Promise.race([transport.sendMail(message(settings, mail)), overTime])
    if (result.rejected.length > 0) throw new PartlyRefused(result.rejectedErrors?.[0], result.rejected.map(String))
    return oneLine(result.response).slice(0, 1000)
  } finally {
    transport.close()
  }
}

const message = (settings: MailSettings, mail: SentMail) => ({
  from: { name: oneLine(settings.fromName), address: settings.fromAddress },
  to: mail.to.map((address) => ({ name: '', address })),
  subject: oneLine(mail.subject),
  text: mail.text,
  ...(mail.html === null ? {} : { html: mail.html }),
  date: mail.date,
  messageId: `<${mail.id}@${settings.fromAddress.split('@').at(-1)}>`,
  // Out-of-office replies do not answer it (RFC 3834).
  headers: { 'Auto-Submitted': 'auto-generated' },
})
