import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useMaybeViewer } from '../session/viewer.tsx'
import { makeFormat, type Format } from './format.ts'
import { formatLocale } from './locale.ts'

/** Formatters in the language of the screen, the country of the firm and the person's time zone. */
export function useFormat(): Format {
  const { i18n } = useTranslation()
  const viewer = useMaybeViewer()
  const country = viewer?.firm.country
  const timeZone = viewer?.timeZone || Intl.DateTimeFormat().resolvedOptions().timeZone
  return useMemo(() => makeFormat({ locale: formatLocale(i18n.language, country), timeZone }), [i18n.language, country, timeZone])
}
