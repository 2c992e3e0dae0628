/** The texts of all languages, as `namespace:path` → text, and what can be seen from them alone. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Texts {
  namespaces: string[]
  /** Language → key → text; keys keep their plural endings. */
  byLanguage: Map<string, Map<string, string>>
}

const plural = /_(zero|one|two|few|many|other)$/

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
    const asked = groups(texts)
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    for (const key of askedInEnglish.keys()) if (!asked.has(key)) complaints.push(`${language}: no text for ${key}`)
    for (const [key, forms] of asked) {
      if (!askedInEnglish.has(key)) complaints.push(`${language}: ${key} has no English text`)
      const missing = forms[0] === key ? [] : categories.filter((category) => !forms.includes(`${key}_${category}`))
      if (missing.length > 0) complaints.push(`${language}: ${key} lacks the plural forms ${missing.join(', ')}`)
      const unknown = valuesOf(texts, forms).filter((name) => name !== 'count' && !valuesOf(english, askedInEnglish.get(key) ?? []).includes(name))
      if (unknown.length > 0) complaints.push(`${language}: ${key} names values that the English text does not: ${unknown.join(', ')}`)
    }
    for (const [key, text] of texts) if (/!|\bplease\b|пожалуйста/i.test(text)) complaints.push(`${language}: ${key} pleads or shouts: ${text}`)
  }
  return complaints
}

/** Asked key → the keys of its forms. */
function groups(texts: ReadonlyMap<string, string>): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const key of texts.keys()) {
    // An option may end like a plural ("some_other") without being one; plurals come at least in twos.
    const base =
      plural.test(key) && texts.has(`${askedKey(key)}_other`) && (texts.has(`${askedKey(key)}_one`) || texts.has(`${askedKey(key)}_many`)) ? askedKey(key) : key
    found.set(base, [...(found.get(base) ?? []), key])
  }
  return found
}

const valuesOf = (texts: ReadonlyMap<string, string>, keys: readonly string[]): string[] =>
  keys.flatMap((key) => [...(texts.get(key) ?? '').matchAll(/\{\{\s*([\w.]+)/g)].map((match) => match[1]!))
