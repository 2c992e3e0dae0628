/** Words that an administrator gave: one text for all, or one for each language. */

export type Label = string | Readonly<Record<string, string>>

/** The words in a language; else in English, else in whichever there is. Undefined for none. */
export function labelText(label: Label | undefined, language: string): string | undefined {
  if (label === undefined || typeof label === 'string') return label || undefined
  const short = language.split('-')[0] ?? language
  for (const key of [language, short, 'en', ...Object.keys(label)]) if (Object.hasOwn(label, key) && label[key]) return label[key]
  return undefined
}
