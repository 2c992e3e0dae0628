/** What is wrong with the settings of a firm; only those given are looked at. */
import { languages } from '../../../../kernel/http/context.ts'
import type { Issue } from '../../../../kernel/problem.ts'
import { translate } from '../../../../kernel/text/translate.ts'
import { isTimeZone } from '../../../../shared/dates.ts'
import type { FirmChange } from '../../contract.ts'
import { currencies, findCountry } from '../countries.ts'

/** @param prefix of the paths: `firm.` where the firm is a part of the body */
export function firmIssues(language: string, firm: FirmChange, prefix = ''): Issue[] {
  const check = (name: 'country' | 'currency' | 'timeZone' | 'language' | 'workingHours', good: boolean, values: Record<string, unknown> = {}): Issue[] =>
    firm[name] === undefined || good ? [] : [{ path: prefix + name, code: name, message: translate(language, `setup:errors.${name}`, values) }]
  return [
    ...check('country', findCountry(firm.country ?? '') !== undefined),
    ...check('currency', currencies.includes(firm.currency ?? '')),
    ...check('timeZone', isTimeZone(firm.timeZone ?? '')),
    ...check('language', (languages as readonly string[]).includes(firm.language ?? ''), { known: languages.join(', ') }),
    ...check('workingHours', firm.workingHours !== undefined && firm.workingHours.from < firm.workingHours.to),
  ]
}
