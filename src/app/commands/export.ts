import { extname, resolve } from 'node:path'
import type { Command } from 'commander'
import { withReportOptions, type ReportOptions } from './options.ts'
import { print } from './print.ts'

interface ExportOptions extends ReportOptions {
  to: string
  filter: string[]
  sort?: string
}

const formats = { '.csv': 'csv', '.xlsx': 'xlsx', '.jsonl': 'jsonl', '.ndjson': 'jsonl', '.json': 'jsonl' } as const

/** `export` */
export function addExport(program: Command): void {
  withReportOptions(program.command('export').description('write records to a file: CSV, XLSX or JSON lines by its ending'))
    .argument('<object>', 'contacts, companies, deals …')
    .requiredOption('--to <file>', 'file to write, ending in .csv, .xlsx or .jsonl')
    .option(
      '--filter <condition>',
      'status=open, amount[gte]=500, or a JSON tree; may be repeated',
      (value: string, before: string[]) => [...before, value],
      [],
    )
    .option('--sort <fields>', 'as in the interface: -createdAt,lastName')
    .action(write)
}

async function write(object: string, options: ExportOptions, command: Command): Promise<void> {
  const ending = extname(options.to).toLowerCase()
  if (!Object.hasOwn(formats, ending)) command.error(`error: '${options.to}' must end in .csv, .xlsx or .jsonl`)
  const format = formats[ending as keyof typeof formats]
  const query = queryOf(options, (reason) => command.error(`error: ${reason}`))
  const { withWorkspace } = await import('./workspace.ts')
  const { writeExport } = await import('./writeExport.ts')
  const file = resolve(options.to)
  const bytes = await withWorkspace(options, (open) => writeExport(open, object, query, format, file))
  print(options, { object, file, bytes }, () => file)
}

/** The query string of a list request, as an object. */
function queryOf({ filter, sort }: ExportOptions, refuse: (reason: string) => never): Record<string, unknown> {
  const query: Record<string, unknown> = sort === undefined ? {} : { sort }
  for (const condition of filter) {
    if (condition.startsWith('{')) {
      if (query.filter !== undefined) refuse('only one JSON tree can be given; join them with "and"')
      query.filter = condition
      continue
    }
    const [, field, operator, value] = /^([\w.]+)(\[\w+\])?=(.*)$/s.exec(condition) ?? refuse(`'${condition}' is not a condition such as status=open`)
    const key = `filter[${field}]${operator ?? ''}`
    query[key] = [...((query[key] as string[] | undefined) ?? []), value]
  }
  return query
}
