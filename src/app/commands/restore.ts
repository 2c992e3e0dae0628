import { resolve } from 'node:path'
import type { Command } from 'commander'
import { withReportOptions, type ReportOptions } from './options.ts'
import { readPassphrase, withPassphraseOption, type PassphraseOptions } from './passphrase.ts'
import { print, say } from './print.ts'

interface RestoreOptions extends ReportOptions, PassphraseOptions {
  replace?: boolean
}

/** `restore` */
export function addRestore(program: Command): void {
  withPassphraseOption(withReportOptions(program.command('restore').description('bring back everything from a backup: all of it or nothing')))
    .argument('<file>', 'a backup')
    .option('--replace', 'take the place of a workspace in use; what is there now is backed up first')
    .action(bringBack)
}

async function bringBack(source: string, options: RestoreOptions): Promise<void> {
  const passphrase = readPassphrase(options)
  const file = resolve(source)
  const { requireFile } = await import('./backupFiles.ts')
  requireFile(file)
  const { restoreHere } = await import('./restoreHere.ts')
  const report = await restoreHere({ file, workspace: options.workspace, replace: options.replace ?? false, passphrase, say })
  say(`Restored ${report.firm || 'the firm'} as of ${report.backupOf}: ${report.tables} tables with ${report.rows} rows and ${report.files} files in ${report.seconds} s.`)
  for (const name of report.leftOut) say(`Not made again, because it is not of Clientele's own making: ${name}.`)
  if (report.secrets === 'kept out') say('The secrets in the backup stayed sealed. Set CLIENTELE_BACKUP_PASSPHRASE or --passphrase-file and restore again to have them.')
  if (report.secrets === 'none') say('The backup holds no secrets: people sign in again, and passwords of outside systems (mail, webhooks) have to be entered anew on another installation.')
  if (report.secrets === 'restored') say('The secrets were restored. Start a running server anew, so that it takes them.')
  if (report.previous) say(`What was there before lies in ${report.previous}. To go back: npx clientele restore ${report.previous} --replace`)
  print(options, report, () => report.workspace)
}
