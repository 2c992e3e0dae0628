/** The catalog of a workspace, from the stored settings. A row that cannot be read is left out and logged; it never keeps the firm from working. */
import { createLog } from '../../../../kernel/log/log.ts'
import type { CatalogSource } from '../../../../kernel/module.ts'
import { modulesOff } from '../modules/modulesOff.ts'
import { buildObjects } from './buildObjects.ts'
import { readStored } from './stored.ts'

const log = createLog()

export const catalogSource: CatalogSource = async (tx, workspace, code) => ({
  objects: buildObjects(code, await readStored(tx, workspace), (row, error) => log.error({ workspace, row: row.id, err: error }, 'a field, section or object could not be read and is left out')),
  modulesOff: await modulesOff(tx, { workspace }),
})
