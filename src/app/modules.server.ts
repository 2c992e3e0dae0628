/** The server side of every module, in the order of `needs`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MigrationSource } from '../kernel/database/migrate.ts'
import { kernelModules } from '../kernel/kernelModules.ts'
import type { ServerModule } from '../kernel/module.ts'
import accounts from '../modules/accounts/server/module.ts'
import activities from '../modules/activities/server/module.ts'
import audit from '../modules/audit/server/module.ts'
import backups from '../modules/backups/server/module.ts'
import companies from '../modules/companies/server/module.ts'
import contacts from '../modules/contacts/server/module.ts'
import deals from '../modules/deals/server/module.ts'
import demo from '../modules/demo/server/module.ts'
import duplicates from '../modules/duplicates/server/module.ts'
import fields from '../modules/fields/server/module.ts'
import files from '../modules/files/server/module.ts'
import handover from '../modules/handover/server/module.ts'
import imports from '../modules/imports/server/module.ts'
import look from '../modules/look/server/module.ts'
import mail from '../modules/mail/server/module.ts'
import network from '../modules/network/server/module.ts'
import notifications from '../modules/notifications/server/module.ts'
import products from '../modules/products/server/module.ts'
import search from '../modules/search/server/module.ts'
import { registerSettings } from '../modules/settingsfile/server/index.ts'
import settingsfile from '../modules/settingsfile/server/module.ts'
import setup from '../modules/setup/server/module.ts'
import tasks from '../modules/tasks/server/module.ts'
import views from '../modules/views/server/module.ts'
import webhooks from '../modules/webhooks/server/module.ts'

const modules: readonly ServerModule[] = [accounts, notifications, companies, contacts, duplicates, handover, products, deals, activities, tasks, files, views, fields, search, imports, demo, setup, network, mail, webhooks, backups, audit, settingsfile, look]

const source = join(import.meta.dirname, '..')

/** Each comes after all that it needs. */
const sorted = sortByNeeds(modules)

/** What the kernel brings, then the modules. */
export const serverModules: readonly ServerModule[] = [...kernelModules, ...sorted]

registerSettings(serverModules)

export const migrationSources: readonly MigrationSource[] = [
  { module: 'kernel', folder: join(source, 'kernel', 'migrations') },
  ...sorted.map(({ name }) => ({ module: name, folder: join(source, 'modules', name, 'migrations') })),
]

function sortByNeeds(all: readonly ServerModule[]): ServerModule[] {
  const byName = new Map(all.map((module) => [module.name, module]))
  const sorted = new Set<ServerModule>()
  const visit = (module: ServerModule): void => {
    if (sorted.has(module)) return
    const { needs } = JSON.parse(readFileSync(join(source, 'modules', module.name, 'module.json'), 'utf8')) as { needs: string[] }
    for (const need of needs) {
      const needed = byName.get(need)
      if (needed) visit(needed)
    }
    sorted.add(module)
  }
  for (const module of all) visit(module)
  return [...sorted]
}
