/** What the set-up page begins with: the answers given by environment variables, then what is usual in the country. */
import { languages } from '../../../kernel/http/context.ts'
import { isTimeZone } from '../../../shared/dates.ts'
import { industries, type SetupPage } from '../contract.ts'
import { countries, currencies, findCountry } from './countries.ts'
import { usualHours } from './firm/storedFirm.ts'
import { completeLanguages } from './languages.ts'

type Environment = Readonly<Record<string, string | undefined>>
export type Proposal = SetupPage['proposal']

export interface EnvironmentFault {
  variable: string
  value: string
  example: string
}

const on = new Set(['1', 'true', 'yes', 'on'])
const off = new Set(['', '0', 'false', 'no', 'off'])

/** Values that cannot be are named in `faults`; the proposal is good without them. */
export function propose(env: Environment): { proposal: Proposal; faults: EnvironmentFault[] } {
  const faults: EnvironmentFault[] = []
  const read = <T>(variable: string, example: string, understand: (text: string) => T | undefined): T | undefined => {
    const text = env[variable]?.trim()
    if (!text) return undefined
    const value = understand(text)
    if (value === undefined) faults.push({ variable, value: text, example })
    return value
  }
  const country = read('CLIENTELE_COUNTRY', 'LV', (text) => findCountry(text.toUpperCase())) ?? countryOfServer()
  const currency = read('CLIENTELE_CURRENCY', 'EUR', (text) => currencies.find((code) => code === text.toUpperCase()))
  const timeZone = read('CLIENTELE_TIMEZONE', 'Europe/Riga', (text) => (isTimeZone(text) ? text : undefined))
  const language = read('CLIENTELE_LANGUAGE', languages.join(', '), (text) => languages.find((code) => code === text.toLowerCase()))
  const demo = read('CLIENTELE_DEMO', `true, ${industries.join(', ')}`, demoOf)
  const proposal: Proposal = {
    name: env.CLIENTELE_COMPANY?.trim() ?? '',
    country: country.code,
    currency: currency ?? country.currency,
    timeZone: timeZone ?? country.timeZone,
    language: language ?? (completeLanguages.includes(country.language) ? country.language : 'en'),
    workingHours: usualHours(country.code),
    industry: demo?.industry ?? 'windows',
    demo: demo?.on ?? true,
  }
  return { proposal, faults }
}

function demoOf(text: string): { on: boolean; industry: Proposal['industry'] } | undefined {
  const word = text.toLowerCase()
  if (on.has(word)) return { on: true, industry: 'windows' }
  if (off.has(word)) return { on: false, industry: 'none' }
  const industry = industries.find((key) => key === word)
  return industry && { on: industry !== 'none', industry }
}

/** The country whose main zone is that of the server; Latvia where that tells nothing. */
function countryOfServer() {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return countries.find(({ timeZone }) => timeZone === zone) ?? findCountry('LV')!
}
