import { handle, type ServerModule } from '../../../kernel/module.ts'
import {
  fields,
  getCatalog as getCatalogEndpoint,
  getFieldUsage,
  getModules,
  getObjectUsage,
  makeObject as makeObjectEndpoint,
  mergeOptions as mergeOptionsEndpoint,
  objects,
  previewField as previewFieldEndpoint,
  purgeField as purgeFieldEndpoint,
  purgeObject as purgeObjectEndpoint,
  putModules,
  sections,
} from '../contract.ts'
import { catalogSource } from './declare/catalogSource.ts'
import { modulesInFile } from './modules/modulesInFile.ts'
import { listModules, switchModules } from './modules/switchModules.ts'
import { fieldRules } from './rules/fieldRules.ts'
import { objectRules } from './rules/objectRules.ts'
import { sectionRules } from './rules/sectionRules.ts'
import { doUpkeep, upkeepJob } from './storage/upkeep.ts'
import { getCatalog } from './verbs/getCatalog.ts'
import { makeObject } from './verbs/makeObject.ts'
import { mergeOptions } from './verbs/mergeOptions.ts'
import { previewField } from './verbs/previewField.ts'
import { purgeField, purgeObject } from './verbs/purge.ts'
import { fieldUsage, objectUsage } from './verbs/usage.ts'

export default {
  name: 'fields',
  settings: { objects: [{ name: 'objects', declares: true }, { name: 'sections', declares: true }, { name: 'fields', declares: true }], keys: [modulesInFile] },
  catalog: catalogSource,
  objects: [
    { object: fields, rules: fieldRules },
    { object: sections, rules: sectionRules },
    { object: objects, rules: objectRules },
  ],
  endpoints: [
    handle(getCatalogEndpoint, (tx, call, { headers }) => getCatalog(tx, call, headers)),
    handle(getModules, (tx, call) => listModules(tx, call)),
    handle(putModules, (tx, call, { body }) => switchModules(tx, call, body.off)),
    handle(previewFieldEndpoint, (tx, call, { body }) => previewField(tx, call, body)),
    handle(getFieldUsage, (tx, call, { params }) => fieldUsage(tx, call, params.id)),
    handle(makeObjectEndpoint, (tx, call, { body }) => makeObject(tx, call, body)),
    handle(getObjectUsage, (tx, call, { params }) => objectUsage(tx, call, params.id)),
    handle(mergeOptionsEndpoint, (tx, call, { params, body }) => mergeOptions(tx, call, params.id, body)),
    handle(purgeFieldEndpoint, (tx, call, { params, body }) => purgeField(tx, call, params.id, body.confirm)),
    handle(purgeObjectEndpoint, (tx, call, { params, body }) => purgeObject(tx, call, params.id, body.confirm)),
  ],
  // By the clock too, for what was planned where no jobs ran.
  jobs: [{ name: upkeepJob, cron: '* * * * *', run: (database, call) => doUpkeep(database, call) }],
} satisfies ServerModule
