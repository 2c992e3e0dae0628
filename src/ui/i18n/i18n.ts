/** Texts of the screens: every module's locale file, loaded for one language at a time. */
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'

/** By path (`../modules/deals/locales/ru.json`), as import.meta.glob gives them. */
type TextFiles = Record<string, { default: object }>

/** How to load all texts of a language. */
export type TextLoaders = Record<string, () => Promise<{ default: TextFiles }>>

let loaders: TextLoaders = {}

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
  return wanted.find((language) => language && screenLanguages().includes(language)) ?? 'en'
}

export async function startI18n(texts: TextLoaders): Promise<void> {
  loaders = texts
  const language = firstLanguage()
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'ui',
    resources: { [language]: await load(language) },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  document.documentElement.lang = language
}

/** Changes the language of the screens; unknown ones leave it as it is. */
export async function setLanguage(language: string): Promise<void> {
  if (!screenLanguages().includes(language)) return
  localStorage.setItem(rememberedKey, language)
  if (i18next.language === language) return
  const texts = await load(language)
  for (const [namespace, bundle] of Object.entries(texts)) i18next.addResourceBundle(language, namespace, bundle)
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}

/** The texts of a language by namespace: the name of the folder above `locales`. */
async function load(language: string): Promise<Record<string, object>> {
  const files = (await loaders[language]?.())?.default ?? {}
  return Object.fromEntries(Object.entries(files).map(([path, file]) => [path.split('/').at(-3) ?? '', file.default]))
}
