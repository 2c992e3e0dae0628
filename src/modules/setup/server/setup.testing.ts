/** The real application with what set-up needs, in a new workspace, for the tests beside. */
import { tmpdir } from 'node:os'
import { sourcesOf, startTestApp, startTestWorkspace, type TestApp } from '../../../kernel/http/testApp.testing.ts'
import accounts from '../../accounts/server/module.ts'
import { configureAccounts, resolveActor } from '../../accounts/server/index.ts'
import activities from '../../activities/server/module.ts'
import companies from '../../companies/server/module.ts'
import contacts from '../../contacts/server/module.ts'
import deals from '../../deals/server/module.ts'
import demo from '../../demo/server/module.ts'
import notifications from '../../notifications/server/module.ts'
import products from '../../products/server/module.ts'
import tasks from '../../tasks/server/module.ts'
import views from '../../views/server/module.ts'
import { configureSetup } from './configuration.ts'
import setup from './module.ts'

export const testToken = 'the token of the link'
/** Sample clients touch every object. */
const modules = [accounts, notifications, companies, contacts, products, deals, activities, tasks, views, demo, setup]

export async function startSetup(workspace: string): Promise<TestApp> {
  configureAccounts({ secret: 'kept in the data folder of an installation' })
  configureSetup({ token: testToken, dataDir: tmpdir(), env: { CLIENTELE_COMPANY: 'Ziemeļu Logi', CLIENTELE_COUNTRY: 'lv' } })
  const tested = await startTestWorkspace(workspace, modules, sourcesOf(...modules.map(({ name }) => name)))
  return startTestApp(tested, modules, resolveActor)
}
