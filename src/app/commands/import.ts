import { basename, resolve } from 'node:path'
import type { Command } from 'commander'
import { withReportOptions, type ReportOptions } from './options.ts'
import { print, say } from './print.ts'

interface ImportOptions extends ReportOptions {
  as?: string
  mapping?: string
  dryRun?: boolean
}

/** `import` and `import undo` */
export function addImport(program: Command): void {
  const command = withReportOptions(program.command('import').description('bring records in from files; format and exporting system are recognised'))
    .argument('<files...>', 'CSV or XLSX files')
    .option('--as <object>', 'what the files hold: contacts, companies, leads, deals, products …')
    .option('--mapping <name|file>', 'a saved mapping, or a JSON file with one')
    .option('--dry-run', 'only say what would happen')
    .action(bringIn)
  withReportOptions(command.command('undo').description('take an import back; what people changed since stays'))
    .argument('<id>', 'id of the import')
    .action(takeBack)
}

async function bringIn(files: string[], options: ImportOptions): Promise<void> {
  const { withWorkspace } = await import('./workspace.ts')
  const { runImportFiles } = await import('../../modules/imports/server/index.ts')
  const paths = files.map((file) => ({ name: basename(file), path: resolve(file) }))
  const { as, mapping, dryRun } = options
  const report = await withWorkspace(options, async ({ database, inTransaction }) => {
    const call = await inTransaction((_tx, cli) => Promise.resolve(cli))
    return runImportFiles(database, call, paths, { as, mapping, dryRun })
  })
  for (const name of report.unrecognised) say(`${name}: nothing tells what it holds; passed over. Say it with --as.`)
  print(options, report, () => {
    const { read, created, updated, skipped, failed, warnings, rejects } = report
    const lines = [`read ${read}, created ${created}, updated ${updated}, skipped ${skipped}, failed ${failed}, warnings ${warnings}`]
    if (rejects) lines.push(`failed rows: ${rejects}`)
    if (report.import) lines.push(`import: ${report.import}`)
    return lines.join('\n')
  })
}

async function takeBack(id: string, _: unknown, command: Command): Promise<void> {
  // The parent command knows the same options and may have taken them.
  const options = command.optsWithGlobals<ReportOptions>()
  const { withWorkspace } = await import('./workspace.ts')
  const { undoImport } = await import('../../modules/imports/server/index.ts')
  await withWorkspace(options, ({ inTransaction }) => inTransaction((tx, call) => undoImport(tx, call, id)))
  say('The import was taken back. Records that people changed since were left as they are.')
  print(options, { import: id, undone: true }, () => id)
}
