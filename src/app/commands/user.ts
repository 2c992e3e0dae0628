import type { Command } from 'commander'
import { withReportOptions, type ReportOptions } from './options.ts'
import { print, say } from './print.ts'

interface AddOptions extends ReportOptions {
  email: string
  name: string
  role: string
  password?: string
}

/** `user add`, `user disable` and `user unlock` */
export function addUserCommands(program: Command): void {
  const user = program.command('user').description('people who may sign in')
  withReportOptions(user.command('add').description('add a person; prints the password when it makes one'))
    .requiredOption('--email <address>', 'address to sign in with')
    .requiredOption('--name <name>', 'first and last name')
    .requiredOption('--role <role>', 'admin, head, sales, service, marketing, finance, stock, field, readonly, or a role of your own')
    .option('--password <password>', 'password; one is made when it is left out')
    .action(addPerson)
  withReportOptions(user.command('disable').description('take the access of a person away; records and history stay'))
    .argument('<email>', 'address of the person')
    .action(disablePerson)
  withReportOptions(user.command('unlock').description('let a person in again: lifts the lock of wrong guesses, takes the second factor off, allows any network'))
    .argument('<email>', 'address of the person')
    .action(unlockPerson)
}

async function addPerson(options: AddOptions): Promise<void> {
  const { withWorkspace } = await import('./workspace.ts')
  const { addUser } = await import('../../modules/accounts/server/index.ts')
  const { email, name, role, password } = options
  const added = await withWorkspace(options, ({ inTransaction }) => inTransaction((tx, call) => addUser(tx, call, { email, name, role, password })))
  say(`Added ${name}, ${email}, as ${role}.${added.generatedPassword ? ' The password is shown this once.' : ''}`)
  const result = { id: added.user.id, email, name, role, ...(added.generatedPassword ? { password: added.generatedPassword } : {}) }
  print(options, result, () => added.generatedPassword ?? added.user.id)
}

async function disablePerson(email: string, options: ReportOptions): Promise<void> {
  const { withWorkspace } = await import('./workspace.ts')
  const { disableUser } = await import('../../modules/accounts/server/index.ts')
  const user = await withWorkspace(options, ({ inTransaction }) => inTransaction((tx, call) => disableUser(tx, call, email)))
  say(`${email} may no longer sign in.`)
  print(options, { id: user.id, email, active: false }, () => user.id)
}

async function unlockPerson(email: string, options: ReportOptions): Promise<void> {
  const { withWorkspace } = await import('./workspace.ts')
  const { freeUser } = await import('../../modules/accounts/server/index.ts')
  const freed = await withWorkspace(options, ({ inTransaction }) => inTransaction((tx, call) => freeUser(tx, call, email)))
  say(`${email} may sign in again with the password.${freed.secondFactor ? ' The second factor was taken off.' : ''}${freed.networks ? ' Any network is allowed for this person; Settings, Security, changes that.' : ''}`)
  print(options, freed, () => freed.id)
}
