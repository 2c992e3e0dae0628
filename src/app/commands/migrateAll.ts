import { listWorkspaces, migrateWorkspace } from '../../kernel/database/migrate.ts'
import { migrationSources } from '../modules.server.ts'
import type { WorkspaceOptions } from './options.ts'
import { chooseWorkspace, withDatabase } from './workspace.ts'

/** Brings the named workspace, else all, up to date. Answers with the migrations applied to each. */
export async function migrateAll(options: WorkspaceOptions): Promise<Record<string, string[]>> {
  return withDatabase(async (database) => {
    const known = (await listWorkspaces(database)).map(({ schema }) => schema)
    const wanted = options.workspace !== undefined || known.length === 0 ? [await chooseWorkspace(database, options.workspace)] : known
    const applied: Record<string, string[]> = {}
    for (const workspace of wanted) applied[workspace] = await migrateWorkspace(database, workspace, [...migrationSources])
    return applied
  })
}
