import { dirname, resolve } from 'node:path'
import type { Command } from 'commander'
import { withReportOptions, type ReportOptions } from './options.ts'
import { readPassphrase, withPassphraseOption, type PassphraseOptions } from './passphrase.ts'
import { print, say } from './print.ts'

/** `backup` */
export function addBackup(program: Command): void {
  withPassphraseOption(withReportOptions(program.command('backup').description('write everything of a workspace to one file, while others go on working')))
    .argument('<file>', 'file to write; one of that name is replaced when the new one is whole')
    .action(write)
}

async function write(target: string, options: ReportOptions & PassphraseOptions): Promise<void> {
  const passphrase = readPassphrase(options)
  const file = resolve(target)
  const { requireFolder } = await import('./backupFiles.ts')
  requireFolder(dirname(file))
  const { backUpHere } = await import('./backUpHere.ts')
  const { withDatabase, chooseWorkspace } = await import('./workspace.ts')
  const report = await withDatabase(async (database, settings) => backUpHere({ database, settings, workspace: await chooseWorkspace(database, options.workspace), file, passphrase }))
  say(`${report.tables} tables with ${report.rows} rows and ${report.files} files in ${report.seconds} s.`)
  if (report.secrets === 'left out') say('The secrets of this installation were left out. To take them along, set CLIENTELE_BACKUP_PASSPHRASE or --passphrase-file.')
  print(options, report, () => file)
}
