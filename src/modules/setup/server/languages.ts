/** The languages that the page offers: those whose texts are there. One that is still to come may be set all the same, and shows English until then. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { languages } from '../../../kernel/http/context.ts'

const texts = join(import.meta.dirname, '..', '..', '..', 'kernel', 'locales')

export const offeredLanguages: readonly string[] = languages.filter((language) => existsSync(join(texts, `${language}.json`)))

/** Those whose every text is there: only these are proposed to a firm that names none. */
export const completeLanguages: readonly string[] = ['en', 'ru']
