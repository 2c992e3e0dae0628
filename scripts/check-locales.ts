/** Holds code and texts against each other: texts without a key, keys without a text, languages that lag behind. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { declaredKeys } from './locales/declared.ts'
import { isServerText } from './locales/serverTexts.ts'
import { askedKey, readTexts, sharesOf, textComplaints } from './locales/texts.ts'
import { collectUses, type Uses } from './locales/uses.ts'

/**
 * All that is missing or left over, one line each.
 * @param root the folder that holds src
 */
export async function checkLocales(root: string): Promise<string[]> {
  const source = join(root, 'src')
  const texts = readTexts(source)
  const uses = usesBelow(root, source, texts.namespaces)
  const declared = await declaredKeys(source)
  const known = new Set([...(texts.byLanguage.get('en') ?? new Map<string, string>()).keys()].flatMap((key) => [key, askedKey(key)]))
  const isAsked = (key: string): boolean =>
    [key, askedKey(key)].some((name) => uses.keys.has(name) || declared.allowed.includes(name) || uses.patterns.some(({ expression }) => expression.test(name)))
  return [
    ...textComplaints(texts),
    ...uses.hardCoded.map(({ text, place }) => `${place}: text without a key: ${text}`),
    ...[...uses.keys].filter(([key, place]) => isServerText(key) && /^src\/(?:ui|modules\/\w+\/web)\//.test(place)).map(([key, place]) => `${place}: ${key} is a text of the server, the browser does not have it`),
    ...[...uses.keys].filter(([key]) => !known.has(key)).map(([key, place]) => `${place}: ${key} has no text`),
    ...uses.patterns
      .filter(({ expression, dynamicNamespace }) => !dynamicNamespace && ![...known].some((key) => expression.test(key)))
      .map(({ shown, place }) => `${place}: no text matches ${shown}`),
    ...declared.needed.filter((key) => !known.has(key)).map((key) => `declaration: ${key} has no text`),
    ...[...(texts.byLanguage.get('en')?.keys() ?? [])].filter((key) => !isAsked(key)).map((key) => `${key}: nothing shows this text`),
  ]
}

function usesBelow(root: string, source: string, namespaces: readonly string[]): Uses {
  const uses: Uses = { keys: new Map(), patterns: [], hardCoded: [] }
  const entries = readdirSync(source, { recursive: true, withFileTypes: true })
  // Screens first: a key is remembered with the place of its first use.
  const onScreens = ({ parentPath }: { parentPath: string }): boolean => /[\\/](?:ui|web)(?:[\\/]|$)/.test(parentPath)
  for (const entry of [...entries.filter(onScreens), ...entries.filter((entry) => !onScreens(entry))]) {
    if (!entry.isFile() || !/(?<!\.test|\.testing)\.tsx?$/.test(entry.name)) continue
    const file = join(entry.parentPath, entry.name)
    collectUses(uses, relative(root, file).split(sep).join('/'), readFileSync(file, 'utf8'), namespaces)
  }
  return uses
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..')
  const complaints = await checkLocales(root)
  for (const [language, share] of sharesOf(readTexts(join(root, 'src')))) console.log(`${language}: ${(share * 100).toFixed(1)} % of the texts`)
  for (const complaint of complaints) console.error(complaint)
  process.exitCode = complaints.length === 0 ? 0 : 1
}
