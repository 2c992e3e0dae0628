/** Everything that is wrong with the answers, at once. */
import type { Issue } from '../../../kernel/problem.ts'
import { translate } from '../../../kernel/text/translate.ts'
import { minPasswordLength, passwordIssue } from '../../accounts/server/index.ts'
import type { SetupInput } from '../contract.ts'
import { firmIssues } from './firm/checkFirm.ts'

const mailAddress = /^[^\s@<>"\r\n,;]+@[^\s@<>"\r\n,;]+$/

export type Answers = Omit<SetupInput, 'token'>

export function setupIssues(language: string, { firm, admin }: Answers, minimum = minPasswordLength): Issue[] {
  const password = passwordIssue(language, 'admin.password', admin.password, [admin.email, admin.name, firm.name], minimum)
  return [
    ...firmIssues(language, firm, 'firm.'),
    ...(mailAddress.test(admin.email) ? [] : [{ path: 'admin.email', code: 'email', message: translate(language, 'setup:errors.email') }]),
    ...(password ? [password] : []),
  ]
}
