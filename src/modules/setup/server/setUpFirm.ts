/** Sets a workspace up, once: the firm, its first administrator, what it starts from. */
import type { Call, Firm, Tx, Way } from '../../../kernel/call.ts'
import { transaction, type Database } from '../../../kernel/database/connect.ts'
import { conflict, invalid } from '../../../kernel/problem.ts'
import { setSetting } from '../../../kernel/settings/settings.ts'
import { codeCatalog } from '../../../kernel/records/loadCatalog.ts'
import { callOfFirm } from '../../../kernel/systemCall.ts'
import { translate } from '../../../kernel/text/translate.ts'
import { addUser, minOperatorPasswordLength, minPasswordLength, nameRoles } from '../../accounts/server/index.ts'
import { applyIndustry } from '../../demo/server/index.ts'
import { addSampleClients } from './addSampleClients.ts'
import { setupIssues, type Answers } from './checkSetup.ts'
import { usualHours } from './firm/storedFirm.ts'
import { lockSetup } from './lockSetup.ts'
import { doneSetting, isSetupNeeded } from './needed.ts'

export interface SetupResult {
  demo: 'added' | 'none' | 'failed'
}

/**
 * Throws 422 with everything that is wrong, 409 when it was done before; then nothing has changed.
 * Sample clients come after, so that what goes wrong with them does not take the workplace away.
 * @param way `cli` allows the shorter passwords of those who sit at the server
 */
export async function setUpFirm(
  database: Database,
  workspace: string,
  answers: Answers,
  context: { language: string; now: Date; way: Extract<Way, 'screen' | 'cli'>; log: (error: unknown) => void },
): Promise<SetupResult> {
  const issues = setupIssues(context.language, answers, context.way === 'cli' ? minOperatorPasswordLength : minPasswordLength)
  if (issues.length > 0) throw invalid(issues)
  const call = callOfFirm(workspace, firmOf(answers), codeCatalog(), context.way, context.now)
  await transaction(database, async (tx) => {
    await lockSetup(tx, call)
    if (!(await isSetupNeeded(tx, call))) throw conflict('set_up_before', translate(context.language, 'setup:errors.done'))
    await writeFirm(tx, call, answers)
  })
  return { demo: answers.demo ? await addSampleClients(database, call, answers.industry, context.log) : 'none' }
}

async function writeFirm(tx: Tx, call: Call, { firm, admin, industry, demo }: Answers): Promise<void> {
  const workingHours = firm.workingHours ?? usualHours(firm.country)
  await setSetting(tx, call, 'firm', { ...call.firm, taxNumber: firm.taxNumber || null, workingHours })
  await addUser(tx, call, { ...admin, role: 'admin' })
  await nameRoles(tx, call)
  if (!demo || industry !== 'none') await applyIndustry(tx, call, industry, call.language)
  await setSetting(tx, call, doneSetting, { at: call.now.toISOString() })
}

const firmOf = ({ firm, industry }: Answers): Firm => ({
  name: firm.name,
  country: firm.country,
  currency: firm.currency,
  timeZone: firm.timeZone,
  language: firm.language,
  industry,
  demo: false,
})
