/** Set-up without the page: the answers are environment variables. */
import type { Database } from '../../../kernel/database/connect.ts'
import { invalid, Problem, type Issue } from '../../../kernel/problem.ts'
import { translate } from '../../../kernel/text/translate.ts'
import type { Answers } from './checkSetup.ts'
import { setupNeeded } from './needed.ts'
import { propose } from './proposal.ts'
import { setUpFirm, type SetupResult } from './setUpFirm.ts'

const email = 'CLIENTELE_ADMIN_EMAIL'
const password = 'CLIENTELE_ADMIN_PASSWORD'

/** Which variable an issue comes from. */
const variables: Record<string, string> = { 'admin.email': email, 'admin.password': password, 'firm.name': 'CLIENTELE_COMPANY' }

/**
 * Sets up when the variables name an administrator and it was not done before; null when there is
 * nothing to do, so that the variables may stay. Throws 422 that names the variables to correct.
 */
export async function setupFromEnvironment(
  database: Database,
  workspace: string,
  env: Readonly<Record<string, string | undefined>>,
  context: { now?: Date; log?: (error: unknown) => void } = {},
): Promise<SetupResult | null> {
  if (!env[email] && !env[password]) return null
  if (!(await setupNeeded(database, workspace))) return null
  const { proposal, faults } = propose(env)
  const say = (key: string, values: Record<string, unknown> = {}): string => translate(proposal.language, `setup:errors.${key}`, values)
  const issues: Issue[] = faults.map(({ variable, value, example }) => ({
    path: variable,
    code: 'environment',
    message: say('environment', { value, example }),
  }))
  for (const [name, other] of [
    [email, password],
    [password, email],
  ] as const)
    if (!env[name]) issues.push({ path: name, code: 'required', message: say('environmentPair', { other }) })
  if (issues.length > 0) throw invalid(issues)
  const { country, currency, timeZone, language, workingHours, industry } = proposal
  const answers: Answers = {
    firm: { name: proposal.name || translate(language, 'setup:unnamedFirm'), country, currency, timeZone, language, workingHours },
    admin: { name: nameOf(env[email]!), email: env[email]!.trim(), password: env[password]! },
    industry: env.CLIENTELE_DEMO?.trim() ? industry : 'none',
    demo: Boolean(env.CLIENTELE_DEMO?.trim()) && proposal.demo,
  }
  try {
    return await setUpFirm(database, workspace, answers, { language, now: context.now ?? new Date(), way: 'cli', log: context.log ?? (() => {}) })
  } catch (error) {
    // Another process, started at the same moment, was first.
    if (error instanceof Problem && error.code === 'set_up_before') return null
    throw named(error)
  }
}

/** `ilze.vitola@firm.lv` → `Ilze Vitola` */
function nameOf(address: string): string {
  const words = address
    .split('@')[0]!
    .split(/[._+-]+/)
    .filter(Boolean)
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ') || address
}

function named(error: unknown): unknown {
  const issues = (error as { errors?: readonly Issue[] }).errors
  return issues?.length ? invalid(issues.map((issue) => ({ ...issue, path: variables[issue.path] ?? issue.path }))) : error
}
