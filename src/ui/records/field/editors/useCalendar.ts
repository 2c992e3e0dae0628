/** How the calendar speaks: names of months and days, first day of the week, the pattern of a date. */
import dayjs from 'dayjs'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { firstDayOfWeek } from '../../../i18n/locale.ts'
import { useFormat } from '../../../i18n/useFormat.ts'

const loaders: Record<string, () => Promise<unknown>> = {
  ru: () => import('dayjs/locale/ru.js'),
  lv: () => import('dayjs/locale/lv.js'),
  pl: () => import('dayjs/locale/pl.js'),
  zh: () => import('dayjs/locale/zh.js'),
}

const tokens: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = { day: 'DD', month: 'MM', year: 'YYYY' }

/** "DD.MM.YYYY" in the order and with the marks of the language. */
export function dayPattern(locale: string): string {
  return new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric' })
    .formatToParts(new Date())
    .map((part) => tokens[part.type] ?? (part.type === 'literal' ? part.value.replace(/\p{L}[\p{L}.\s]*/gu, '') : ''))
    .join('')
}

export function useCalendar() {
  const { i18n } = useTranslation()
  const { locale } = useFormat()
  const language = i18n.language
  const [loaded, setLoaded] = useState('en')
  useEffect(() => {
    void loaders[language]?.().then(() => setLoaded(language))
  }, [language])
  const pattern = dayPattern(locale)
  return {
    dayPattern: pattern,
    dayExample: dayjs().format(pattern),
    // Red belongs to what is late, not to Sundays.
    props: { weekendDays: [], locale: loaded === language ? language : 'en', firstDayOfWeek: firstDayOfWeek(locale) },
  }
}
