/** Saved mappings name fields: who removes one is told which would miss it. */
import { sql } from 'kysely'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import type { NamesFields } from '../../../../kernel/module.ts'
import { translate } from '../../../../kernel/text/translate.ts'
import type { Mapping } from '../../contract.ts'

export async function namesFields(tx: Tx, call: Call): Promise<NamesFields[]> {
  const { rows } = await sql<{ id: string; name: string; mapping: Mapping }>`select id, name, mapping from ${table(call, 'import_mappings')} order by lower(name)`.execute(tx)
  const kind = translate(call.language, 'imports:savedMapping')
  return rows.map(({ id, name, mapping }) => ({ object: 'import-mappings', id, name, kind, of: mapping.object, content: [mapping.object, ...mapping.columns.map(({ to }) => to)] }))
}
