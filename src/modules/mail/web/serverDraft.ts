/** The form's values of a mail server, and what is sent of them. */
import type { MailServer, MailServerInput } from '../contract.ts'

export interface ServerDraft {
  host: string
  port: string
  security: MailServer['security']
  user: string
  password: string
  fromName: string
  fromAddress: string
  authority: string
}

/** What is usual for a kind of encryption (RFC 8314, RFC 6409). */
export const usualPort: Record<MailServer['security'], string> = { tls: '465', starttls: '587', none: '25' }

export const draftOf = (server: MailServer | null, firmName: string): ServerDraft => ({
  host: server?.host ?? '',
  port: String(server?.port ?? usualPort.starttls),
  security: server?.security ?? 'starttls',
  user: server?.user ?? '',
  password: '',
  fromName: server?.fromName ?? firmName,
  fromAddress: server?.fromAddress ?? '',
  authority: server?.authority ?? '',
})

export const inputOf = (draft: ServerDraft): MailServerInput => ({
  host: draft.host.trim(),
  port: Number(draft.port),
  security: draft.security,
  user: draft.user.trim() || null,
  ...(draft.password && draft.user.trim() ? { password: draft.password } : {}),
  fromName: draft.fromName.trim(),
  fromAddress: draft.fromAddress.trim(),
  authority: draft.authority.trim() || null,
})

/** The stored password stays only for the server and the user that it was given for. */
export const keepsPassword = (server: MailServer | null, draft: ServerDraft): boolean => server?.hasPassword === true && server.host === draft.host.trim() && String(server.port) === draft.port && server.user === draft.user.trim()

export const sameDraft = (a: ServerDraft, b: ServerDraft): boolean => (Object.keys(a) as (keyof ServerDraft)[]).every((name) => a[name] === b[name])
