/** The modules whose screens this product has. One line a module. */
import type { WebModule } from '../ui/module.ts'
import accounts from '../modules/accounts/web/module.tsx'
import activities from '../modules/activities/web/module.tsx'
import companies from '../modules/companies/web/module.tsx'
import contacts from '../modules/contacts/web/module.tsx'
import deals from '../modules/deals/web/module.tsx'
import demo from '../modules/demo/web/module.tsx'
import imports from '../modules/imports/web/module.tsx'
import products from '../modules/products/web/module.tsx'
import search from '../modules/search/web/module.tsx'
import setup from '../modules/setup/web/module.tsx'
import tasks from '../modules/tasks/web/module.tsx'

export const modules: WebModule[] = [setup, accounts, activities, companies, contacts, deals, demo, imports, products, search, tasks]
