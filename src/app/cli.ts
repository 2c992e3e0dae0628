/** The command line. Exit codes: 0 it ran, 1 it could not, 2 wrong usage. */
import { Command, CommanderError } from 'commander'
import { addApiKeyCommands } from './commands/apiKey.ts'
import { addBackup } from './commands/backup.ts'
import { explainError } from './commands/commandFailure.ts'
import { addDemo } from './commands/demo.ts'
import { addExport } from './commands/export.ts'
import { addImport } from './commands/import.ts'
import { addMigrate } from './commands/migrate.ts'
import { say } from './commands/print.ts'
import { addRestore } from './commands/restore.ts'
import { addStart } from './commands/start.ts'
import { addUserCommands } from './commands/user.ts'
import { addVerify } from './commands/verify.ts'
import { addVerifyRegister } from './commands/verifyRegister.ts'

const program = new Command('clientele')
  .description('A self-hosted CRM. Settings are environment variables; see README.md.')
  .configureHelp({ showGlobalOptions: false })
  .showHelpAfterError('Add --help to see how it is used.')
  .exitOverride()

for (const add of [addStart, addMigrate, addUserCommands, addApiKeyCommands, addImport, addExport, addDemo, addBackup, addRestore, addVerify, addVerifyRegister]) add(program)

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else {
    say(explainError(error))
    process.exitCode = 1
  }
}
