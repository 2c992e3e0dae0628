import { join } from 'node:path'
import { connect, transaction } from '/work/main/src/kernel/database/connect.ts'
import { startEmbedded } from '/work/main/src/kernel/database/embedded/startEmbedded.ts'
import { migrateWorkspace, prepareDatabase } from '/work/main/src/kernel/database/migrate.ts'
import { registerModules } from '/work/main/src/kernel/records/registry.ts'
import { systemCall } from '/work/main/src/kernel/systemCall.ts'
import { migrationSources, serverModules } from '/work/main/src/app/modules.server.ts'
import { runImportFiles } from '/work/main/src/modules/imports/server/index.ts'
const e = await startEmbedded({ dataDir: '/tmp/c-bench-data' })
const db = connect(e.url)
registerModules(serverModules)
await prepareDatabase(db)
await db.pool.query('drop schema if exists ws_b cascade')
await migrateWorkspace(db, 'ws_b', [...migrationSources])
const call = await transaction(db, tx => systemCall(tx, 'ws_b', 'cli'))
const files = process.argv.slice(2)
const t0 = performance.now()
const r = await runImportFiles(db, call, files.map(p => ({ name: p.split('/').at(-1)!, path: p })), { rejectsFolder: '/tmp' })
const ms = performance.now() - t0
console.log(r.read, r.created, r.failed, Math.round(ms) + ' ms', Math.round(r.read / ms * 1000) + ' rows/s')
await db.close(); await e.stop()
