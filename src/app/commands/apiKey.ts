import type { Command } from 'commander'
import { withReportOptions, type ReportOptions } from './options.ts'
import { print, say } from './print.ts'

/** `api-key add` */
export function addApiKeyCommands(program: Command): void {
  const apiKey = program.command('api-key').description('keys for scripts and other systems')
  withReportOptions(apiKey.command('add').description('make a key with the rights of a person; prints it this once'))
    .requiredOption('--user <address>', 'address of the person')
    .requiredOption('--name <name>', 'what the key is for')
    .action(addKey)
}

async function addKey(options: ReportOptions & { user: string; name: string }): Promise<void> {
  const { withWorkspace } = await import('./workspace.ts')
  const { addApiKey } = await import('../../modules/accounts/server/index.ts')
  const added = await withWorkspace(options, ({ inTransaction }) =>
    inTransaction((tx, call) => addApiKey(tx, call, { user: options.user, name: options.name })),
  )
  say('The key is shown this once. Keep it like a password.')
  print(options, added, () => added.key)
}
