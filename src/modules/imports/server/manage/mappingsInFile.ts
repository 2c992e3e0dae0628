/** Saved mappings in the file of all settings, by name. */
import { sql } from 'kysely'
import { z } from 'zod'
import { requireAdministrator } from '../../../../kernel/access/administrator.ts'
import type { Call, Tx } from '../../../../kernel/call.ts'
import { table } from '../../../../kernel/database/connect.ts'
import type { SettingInFile } from '../../../../kernel/module.ts'
import { translate } from '../../../../kernel/text/translate.ts'
import { mappingSchema, saveMapping as saveEndpoint, type Mapping } from '../../contract.ts'
import { isAdded } from '../../targets.ts'
import { saveMapping } from './savedMappings.ts'

interface Entry {
  name: string
  mapping: Mapping
}

async function read(tx: Tx, call: Call): Promise<Entry[]> {
  requireAdministrator(call)
  return (await sql<Entry>`select name, mapping from ${table(call, 'import_mappings')} order by lower(name)`.execute(tx)).rows
}

export const mappingsInFile: SettingInFile = {
  key: 'importMappings',
  schema: z.array(z.strictObject({ name: saveEndpoint.body!.shape.name, mapping: mappingSchema })).max(1000),
  read,
  async write(tx, call, entries: Entry[], { warn }) {
    requireAdministrator(call)
    const { objects } = call.catalog
    for (const [index, { name, mapping }] of entries.entries()) {
      if (isAdded(mapping.object) && !objects.has(mapping.object)) warn(String(index), translate(call.language, 'imports:errors.unknownObject', { object: mapping.object }))
      else await saveMapping(tx, call, name, mapping)
    }
  },
  async putBack(tx, call, before: Entry[]) {
    requireAdministrator(call)
    await sql`delete from ${table(call, 'import_mappings')} where lower(name) <> all(${before.map(({ name }) => name.toLowerCase())}::text[])`.execute(tx)
    for (const { name, mapping } of before) await saveMapping(tx, call, name, mapping)
  },
  // They name fields and objects that the file may bring.
  late: true,
}
