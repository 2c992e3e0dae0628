/** Rows that failed, with the reason beside each, as a file that can be mended and imported again. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import { unawaited } from '../../../../kernel/database/pipeline.ts'
import { byteOrderMark, csvRow } from '../../../../kernel/export/csv.ts'
import { translate } from '../../../../kernel/text/translate.ts'
import { labelText } from '../../../../shared/labels.ts'
import { findTarget } from '../../targets.ts'
import type { Fault } from '../plan/draft.ts'
import type { ResolvedRow } from '../plan/rowContext.ts'

/** One plain sentence in the language of the one who imports. */
export function reasonOf({ language, catalog }: Pick<Call, 'language' | 'catalog'>, headers: readonly string[], fault: Fault): string {
  const target = fault.to ? findTarget(fault.to, catalog.objects) : undefined
  const place = (fault.column === null ? undefined : headers[fault.column]) || (target ? (labelText(target.words, language) ?? translate(language, target.label)) : '')
  return translate(language, `imports:faults.${fault.code}`, { column: place, text: fault.text.slice(0, 200), detail: fault.detail ?? '' })
}

export async function saveRejects(tx: Tx, call: Call, importId: string, file: number, headers: readonly string[], rows: readonly ResolvedRow[]): Promise<void> {
  const failed = rows
    .filter((row) => row.outcome === 'failed')
    .map(({ row }) => ({ import_id: importId, file, number: row.number, cells: row.cells, reasons: row.faults.filter((fault) => fault.severity === 'error').map((fault) => reasonOf(call, headers, fault)) }))
  if (!failed.length) return
  const into = table(call, 'import_rejects')
  await sql`${unawaited} insert into ${into} select * from json_populate_recordset(null::${into}, ${JSON.stringify(failed)}::json) on conflict do nothing`.execute(tx)
}

/** CSV of the failed rows of one file; null when there are none. */
export async function rejectsFile(tx: Tx, call: Call, importId: string, file: number, headers: readonly string[]): Promise<string | null> {
  const found = await sql<{ number: number; cells: string[]; reasons: string[] }>`select number, cells, reasons from ${table(call, 'import_rejects')} where import_id = ${importId} and file = ${file} order by number`.execute(tx)
  if (!found.rows.length) return null
  const reason = translate(call.language, 'imports:rejects.reason')
  return `${byteOrderMark}${csvRow([...headers, reason])}${found.rows.map((row) => csvRow([...row.cells, row.reasons.join(' ')])).join('')}`
}
