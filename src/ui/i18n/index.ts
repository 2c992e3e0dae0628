/** The door of language and format. */
export { AwaitTexts } from './AwaitTexts.tsx'
export { setLanguage, startI18n, otherTexts, screenLanguages, languageName, firstLanguage } from './i18n.ts'
export { useFormat } from './useFormat.ts'
export { emptyMark, makeFormat, type Format, type MoneyOptions } from './format.ts'
export { formatLocale } from './locale.ts'
export { addDays, dayIn, daysBetween } from './day.ts'
export { urgencies, urgencyOf, urgencyWords, type Step, type Urgency } from './urgency.ts'
export { useNow } from './useNow.ts'
