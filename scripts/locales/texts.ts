/** The texts of all languages, as `namespace:path` → text, and what can be seen from them alone. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Texts {
  namespaces: string[]
  /** Language → key → text; keys keep their plural endings. */
  byLanguage: Map<string, Map<string, string>>
}

const plural = /_(zero|one|two|few|many|other)$/

/** Languages in which every text is there; the others are started, and English stands in for what they lack. */
export const completeLanguages: readonly string[] = ['en', 'ru']

/** The key that code asks for: without the plural ending. */
export const askedKey = (key: string): string => key.replace(plural, '')

/** Reads the locales of modules, kernel and ui below a source folder. */
export function readTexts(source: string): Texts {
  const modules = existsSync(join(source, 'modules')) ? readdirSync(join(source, 'modules')) : []
  const namespaces = ['kernel', 'ui', ...modules]
  const byLanguage = new Map<string, Map<string, string>>()
  for (const namespace of namespaces) {
    const folder = join(source, modules.includes(namespace) ? `modules/${namespace}` : namespace, 'locales')
    for (const file of existsSync(folder) ? readdirSync(folder) : []) {
      const language = /^([a-z]{2})\.json$/.exec(file)?.[1]
      if (!language) continue
      const texts = byLanguage.get(language) ?? new Map<string, string>()
      byLanguage.set(language, texts)
      for (const [path, text] of flatten(JSON.parse(readFileSync(join(folder, file), 'utf8')))) texts.set(`${namespace}:${path}`, text)
    }
  }
  return { namespaces, byLanguage }
}

function flatten(tree: unknown, path = ''): [string, string][] {
  if (typeof tree === 'string') return [[path, tree]]
  return Object.entries(tree as Record<string, unknown>).flatMap(([name, branch]) => flatten(branch, path ? `${path}.${name}` : name))
}

/** What is wrong with the texts themselves: missing in a language, plural forms, values, tone. */
export function textComplaints({ byLanguage }: Texts): string[] {
  const complaints: string[] = []
  const english = byLanguage.get('en') ?? new Map<string, string>()
  const askedInEnglish = groups(english)
  for (const [language, texts] of byLanguage) {
    const asked = groups(texts, askedInEnglish)
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    if (completeLanguages.includes(language)) for (const key of askedInEnglish.keys()) if (!asked.has(key)) complaints.push(`${language}: no text for ${key}`)
    for (const [key, forms] of asked) {
      if (!askedInEnglish.has(key)) complaints.push(`${language}: ${key} has no English text`)
      const missing = forms[0] === key ? [] : categories.filter((category) => !forms.includes(`${key}_${category}`))
      if (missing.length > 0) complaints.push(`${language}: ${key} lacks the plural forms ${missing.join(', ')}`)
      const values = [...valuesOf(texts, forms)]
      const wanted = [...valuesOf(english, askedInEnglish.get(key) ?? [])]
      const unknown = values.filter((name) => name !== 'count' && !wanted.includes(name))
      // A form may say "one" in a word; every other value is for the reader.
      const lost = wanted.filter((name) => name !== 'count' && !values.includes(name))
      if (lost.length > 0 && askedInEnglish.has(key)) complaints.push(`${language}: ${key} leaves out values of the English text: ${lost.join(', ')}`)
      if (unknown.length > 0) complaints.push(`${language}: ${key} names values that the English text does not: ${unknown.join(', ')}`)
    }
    for (const [key, text] of texts) if (/[!！]|\bplease\b|пожалуйста|\blūdzu\b|\bproszę\b/i.test(text)) complaints.push(`${language}: ${key} pleads or shouts: ${text}`)
  }
  return complaints
}

/** What part of the English texts each started language has, 0 to 1. */
export function sharesOf({ byLanguage }: Texts): Map<string, number> {
  const english = groups(byLanguage.get('en') ?? new Map<string, string>())
  const shareOf = (texts: ReadonlyMap<string, string>): number => [...groups(texts, english).keys()].filter((key) => english.has(key)).length / Math.max(english.size, 1)
  return new Map([...byLanguage].filter(([language]) => !completeLanguages.includes(language)).map(([language, texts]) => [language, shareOf(texts)]))
}

/** Asked key → the keys of its forms. Chinese has one form only, so what is a plural in English is one everywhere. */
function groups(texts: ReadonlyMap<string, string>, english: ReadonlyMap<string, string[]> = new Map()): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const key of texts.keys()) {
    // An option may end like a plural ("some_other") without being one; plurals come at least in twos.
    const asked = askedKey(key)
    const counted = (english.get(asked)?.[0] ?? asked) !== asked
    const base = plural.test(key) && (counted || (texts.has(`${asked}_other`) && (texts.has(`${asked}_one`) || texts.has(`${asked}_many`)))) ? asked : key
    found.set(base, [...(found.get(base) ?? []), key])
  }
  return found
}

const valuesOf = (texts: ReadonlyMap<string, string>, keys: readonly string[]): Set<string> =>
  new Set(keys.flatMap((key) => [...(texts.get(key) ?? '').matchAll(/\{\{\s*([\w.]+)/g)].map((match) => match[1]!)))
