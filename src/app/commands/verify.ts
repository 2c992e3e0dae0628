import { basename, resolve } from 'node:path'
import type { Command } from 'commander'
import { withReportOptions, type ReportOptions } from './options.ts'
import { print } from './print.ts'

/** `verify` */
export function addVerify(program: Command): void {
  withReportOptions(program.command('verify').description('restore a backup beside the data, compare every row and file, and take it away again'))
    .argument('<file>', 'a backup')
    .action(verify)
}

async function verify(source: string, options: ReportOptions): Promise<void> {
  const file = resolve(source)
  const { requireFile } = await import('./backupFiles.ts')
  requireFile(file)
  const { verifyBackup } = await import('../../kernel/backup/index.ts')
  const { migrationSources } = await import('../modules.server.ts')
  const { chooseWorkspace, withDatabase } = await import('./workspace.ts')
  const report = await withDatabase(async (database) => {
    if (options.workspace !== undefined) await chooseWorkspace(database, options.workspace)
    return verifyBackup({ url: database.url, file, sources: [...migrationSources] })
  })
  print(options, report, () => `${basename(file)} is whole: restored ${report.tables} tables with ${report.rows} rows and ${report.files} files, compared all of them in ${report.seconds} s, and took them away again.`)
}
