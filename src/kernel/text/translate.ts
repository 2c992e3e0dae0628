/** Texts of the server in the caller's language: problems, mails, names of things made by rules. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import i18next, { type i18n } from 'i18next'

const source = join(import.meta.dirname, '..', '..')
let instance: i18n | null = null

function load(): i18n {
  const created = i18next.createInstance()
  const resources: Record<string, Record<string, unknown>> = {}
  const folders = [
    { name: 'kernel', folder: join(source, 'kernel', 'locales') },
    { name: 'ui', folder: join(source, 'ui', 'locales') },
    ...readdirSync(join(source, 'modules')).map((name) => ({ name, folder: join(source, 'modules', name, 'locales') })),
  ]
  for (const { name, folder } of folders) {
    if (!existsSync(folder)) continue
    for (const file of readdirSync(folder)) {
      const match = /^([a-z]{2})\.json$/.exec(file)
      if (match) (resources[match[1]!] ??= {})[name] = JSON.parse(readFileSync(join(folder, file), 'utf8'))
    }
  }
  void created.init({ resources: resources as never, fallbackLng: 'en', ns: folders.map((f) => f.name), defaultNS: 'kernel', interpolation: { escapeValue: false }, initAsync: false })
  return created
}

/** `translate('ru', 'deals:errors.lost', { title })`; the English text, then the key, where none is there. */
export function translate(language: string, key: string, values: Record<string, unknown> = {}): string {
  instance ??= load()
  return String(instance.t(key, { lng: language, ...values }))
}
