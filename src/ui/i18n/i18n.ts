/** Texts of the screens: every module's locale file, loaded for one language at a time. */
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'

/** By path (`../modules/deals/locales/ru.json`), as import.meta.glob gives them. */
type TextFiles = Record<string, { default: object }>

type LoadTexts = () => Promise<{ default: TextFiles }>

/** How to load the texts of a language: those of the frame and the first screen, and all others. */
export type TextLoaders = Record<string, { first: LoadTexts; others: LoadTexts }>

let loaders: TextLoaders = {}

/** Languages whose texts are all there; in the others, English fills what is still missing. */
const complete = new Set(['en', 'ru'])
const filling = 'en'

/** Languages in which the screens themselves speak. */
export const screenLanguages = (): string[] => Object.keys(loaders)

/** The name of a language in itself: "English", "Русский". */
export function languageName(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}

const rememberedKey = 'clientele-language'

/** The first wanted language that the screens speak: as chosen here before, then the browser's, then English. */
export function firstLanguage(): string {
  const wanted = [localStorage.getItem(rememberedKey), ...navigator.languages.map((tag) => tag.split('-')[0])]
  return wanted.find((language) => language && screenLanguages().includes(language)) ?? filling
}

export async function startI18n(texts: TextLoaders): Promise<void> {
  loaders = texts
  const language = firstLanguage()
  wanted = language
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: filling,
    defaultNS: 'ui',
    resources: await textsOf(language, 'first'),
    interpolation: { escapeValue: false },
    returnNull: false,
    // What was drawn before its text had come stays empty until it is there.
    parseMissingKeyHandler: (key: string, text?: string) => text ?? (othersAreThere ? key : ''),
    react: { bindI18nStore: 'added' },
  })
  document.documentElement.lang = language
}

/** Changes the language of the screens; unknown ones leave it as it is. */
export async function setLanguage(language: string): Promise<void> {
  if (!screenLanguages().includes(language)) return
  localStorage.setItem(rememberedKey, language)
  if (i18next.language === language) return
  wanted = language
  const [first, rest] = await Promise.all([textsOf(language, 'first'), others && textsOf(language, 'others')])
  add(first)
  if (rest) add(rest)
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}

let wanted = filling
let others: Promise<void> | null = null
let othersAreThere = false

/** Whether all texts of the screens have come. */
export const areTextsThere = (): boolean => othersAreThere

/** Fetches what the first screen does without, once; after a failure the next call tries again. Every page but the first waits for it. */
export function otherTexts(): Promise<void> {
  others ??= fetchOthers().catch((error: unknown) => {
    others = null
    throw error
  })
  return others
}

async function fetchOthers(): Promise<void> {
  // A change of language may be under way: its own texts are fetched, and those of the language that stays if it fails.
  for (const language of new Set([wanted, i18next.language])) add(await textsOf(language, 'others'))
  othersAreThere = true
}

function add(byLanguage: Record<string, Record<string, object>>): void {
  for (const [language, texts] of Object.entries(byLanguage)) for (const [namespace, bundle] of Object.entries(texts)) i18next.addResourceBundle(language, namespace, bundle, true)
}

/** By language: the texts of this one, and the English ones that stand in where it lacks some. */
async function textsOf(language: string, part: keyof TextLoaders[string]): Promise<Record<string, Record<string, object>>> {
  const names = complete.has(language) ? [language] : [language, filling]
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await load(name, part)] as const)))
}

/** The texts of a language by namespace: the name of the folder above `locales`. */
async function load(language: string, part: keyof TextLoaders[string]): Promise<Record<string, object>> {
  const files = (await loaders[language]?.[part]())?.default ?? {}
  return Object.fromEntries(Object.entries(files).map(([path, file]) => [path.split('/').at(-3) ?? '', file.default]))
}
