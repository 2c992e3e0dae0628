import { useMaybeViewer } from '../session/viewer.tsx'
import { makeFormat, type Format } from './format.ts'
import { formatLocale } from './locale.ts'
import { useLanguage } from './useText.ts'

const known = new Map<string, Format>()

/** Formatters in the language of the screen, the country of the firm and the person's time zone. The same for all who ask. */
export function useFormat(): Format {
  const language = useLanguage()
  const viewer = useMaybeViewer()
  const locale = formatLocale(language, viewer?.firm.country)
  const timeZone = viewer?.timeZone || ownZone()
  const key = `${locale} ${timeZone}`
  let format = known.get(key)
  if (!format) known.set(key, (format = makeFormat({ locale, timeZone })))
  return format
}

let zone: string | undefined

const ownZone = (): string => (zone ??= Intl.DateTimeFormat().resolvedOptions().timeZone)
