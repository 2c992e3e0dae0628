/** Texts that the server alone asks for: the browser's files, which the first screen waits for, go without them. */
import type { Plugin } from 'vite'

const inEvery: readonly string[] = ['module']
/** Of the modules whose texts come with the first screen. */
const inEarly: Readonly<Record<string, readonly string[]>> = { companies: ['errors'], contacts: ['errors'], deals: ['errors'], notifications: ['errors', 'texts', 'mail'], tasks: ['errors'] }

/** Whether a text by this key, `deals:errors.lost`, is on the server only. */
export function isServerText(key: string): boolean {
  const [namespace = '', part = ''] = key.split(/[:.]/)
  return inEvery.includes(part) || (inEarly[namespace]?.includes(part) ?? false)
}

/** For the build of the screens. */
export const leaveOutServerTexts = (): Plugin => ({
  name: 'leave-out-server-texts',
  enforce: 'pre',
  transform(code, id) {
    const [, module] = /[\\/]modules[\\/](\w+)[\\/]locales[\\/]\w+\.json$/.exec(id) ?? []
    if (!module) return null
    const texts = JSON.parse(code) as Record<string, unknown>
    return { code: JSON.stringify(Object.fromEntries(Object.entries(texts).filter(([part]) => !isServerText(`${module}:${part}`)))), map: null }
  },
})
