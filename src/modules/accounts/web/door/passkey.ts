/** The browser's side of passkeys; the library loads when one is used. */
import { call } from '../../../../ui/api/index.ts'
import { passkeySignIn, passkeySignInOptions } from '../../contract.ts'

/** Over plain http from another machine browsers offer no passkeys. */
export const passkeysWork = (): boolean => typeof window.PublicKeyCredential === 'function' && window.isSecureContext

/** The person closed the window of the browser, or let it run out: nothing to tell. */
export const wasCalledOff = (error: unknown): boolean => error instanceof Error && (error.name === 'NotAllowedError' || error.name === 'AbortError')

type Options = Record<string, unknown>
type Response = { id: string } & Record<string, unknown>

/** Has the device make a passkey. */
export async function makePasskey(options: Options): Promise<Response> {
  const { startRegistration } = await import('@simplewebauthn/browser')
  return (await startRegistration({ optionsJSON: options as never })) as unknown as Response
}

/** Signs in with a passkey that the device offers. */
export async function signInWithPasskey(): Promise<void> {
  const { ticket, options } = await call(passkeySignInOptions)
  const { startAuthentication } = await import('@simplewebauthn/browser')
  const response = (await startAuthentication({ optionsJSON: options as never })) as unknown as Response
  await call(passkeySignIn, { body: { ticket, response } })
}

/** A name to begin with: "Windows", "iPhone". */
export function deviceName(): string {
  const found = /iPhone|iPad|Android|Windows|Mac|CrOS|Linux/.exec(navigator.userAgent)?.[0] ?? ''
  return found === 'Mac' ? 'Mac' : found === 'CrOS' ? 'Chromebook' : found
}
