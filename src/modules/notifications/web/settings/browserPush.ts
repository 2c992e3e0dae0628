/** Push in this browser: whether it can, whether it does, on and off (Push API, W3C). */
import { call } from '../../../../ui/api/index.ts'
import { addPushSubscription, getPushKey } from '../../contract.ts'

export type PushState = 'on' | 'off' | 'denied' | 'insecure' | 'unsupported'

const script = '/sw.js'

export async function pushState(): Promise<PushState> {
  if (!window.isSecureContext) return 'insecure'
  if (!('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window)) return 'unsupported'
  if (Notification.permission === 'denied') return 'denied'
  return (await subscription()) && Notification.permission === 'granted' ? 'on' : 'off'
}

async function subscription(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration(script)
  return (await registration?.pushManager.getSubscription()) ?? null
}

/** Asks the person, subscribes and tells the server. Answers with what came of it. */
export async function switchPushOn(): Promise<PushState> {
  if ((await Notification.requestPermission()) !== 'granted') return pushState()
  await navigator.serviceWorker.register(script)
  const registration = await navigator.serviceWorker.ready
  const { key } = await call(getPushKey)
  const wanted = keyBytes(key)
  const known = await registration.pushManager.getSubscription()
  // A subscription made for other keys takes no pushes of this server.
  if (known && !sameBytes(known.options.applicationServerKey, wanted)) await known.unsubscribe()
  const made = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: wanted })
  const { endpoint, keys } = made.toJSON()
  await call(addPushSubscription, { body: { endpoint: endpoint ?? '', keys: { p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '' }, browser: browserName() } })
  return 'on'
}

/** The server learns of it from the push service, or from the list in the settings. */
export async function forgetBrowser(): Promise<void> {
  if (!window.isSecureContext || !('serviceWorker' in navigator)) return
  await (await subscription())?.unsubscribe()
}

/** "Firefox, Linux", so that one knows one's browsers apart. */
export function browserName(agent: string = navigator.userAgent): string {
  const name = /Edg\//.test(agent) ? 'Edge' : /OPR\//.test(agent) ? 'Opera' : /Firefox\//.test(agent) ? 'Firefox' : /Chrome\//.test(agent) ? 'Chrome' : /Safari\//.test(agent) ? 'Safari' : 'Browser'
  const system = /Android/.test(agent) ? 'Android' : /iPhone|iPad/.test(agent) ? 'iOS' : /Windows/.test(agent) ? 'Windows' : /Mac OS X/.test(agent) ? 'macOS' : /Linux/.test(agent) ? 'Linux' : ''
  return [name, system].filter(Boolean).join(', ')
}

function keyBytes(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0))
}

const sameBytes = (given: ArrayBuffer | null, wanted: Uint8Array): boolean => given !== null && given.byteLength === wanted.length && new Uint8Array(given).every((byte, index) => byte === wanted[index])
