/** Everything that is wrong with the answers, at once. */
import { isTimeZone } from '../../../shared/dates.ts'
import { languages } from '../../../kernel/http/context.ts'
import type { Issue } from '../../../kernel/problem.ts'
import { translate } from '../../../kernel/text/translate.ts'
import { minPasswordLength, passwordIssue } from '../../accounts/server/index.ts'
import type { SetupInput } from '../contract.ts'
import { currencies, findCountry } from './countries.ts'

const mailAddress = /^[^\s@<>"\r\n,;]+@[^\s@<>"\r\n,;]+$/

export type Answers = Omit<SetupInput, 'token'>

export function setupIssues(language: string, { firm, admin }: Answers, minimum = minPasswordLength): Issue[] {
  const issue = (path: string, code: string, values: Record<string, unknown> = {}): Issue => ({
    path,
    code,
    message: translate(language, `setup:errors.${code}`, values),
  })
  const password = passwordIssue(language, 'admin.password', admin.password, [admin.email, admin.name, firm.name], minimum)
  return [
    ...(findCountry(firm.country) ? [] : [issue('firm.country', 'country')]),
    ...(currencies.includes(firm.currency) ? [] : [issue('firm.currency', 'currency')]),
    ...(isTimeZone(firm.timeZone) ? [] : [issue('firm.timeZone', 'timeZone')]),
    ...((languages as readonly string[]).includes(firm.language) ? [] : [issue('firm.language', 'language', { known: languages.join(', ') })]),
    ...(firm.workingHours && firm.workingHours.from >= firm.workingHours.to ? [issue('firm.workingHours', 'workingHours')] : []),
    ...(mailAddress.test(admin.email) ? [] : [issue('admin.email', 'email')]),
    ...(password ? [password] : []),
  ]
}
