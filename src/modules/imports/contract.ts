/** Import: files from other systems become records, with a dry run before and an undo after. */
import { z } from 'zod'
import { defineEndpoint } from '../../shared/endpoint.ts'
import { field } from '../../shared/fields.ts'
import { defineObject, type RecordOf } from '../../shared/object.ts'
import { mainObjects, type MainObject } from './targets.ts'

const mainObjectForm = new RegExp(`^(?:${mainObjects.join('|')}|x_[a-z][a-z0-9_]{0,40})$`)

export const systems = ['amocrm', 'bitrix24', 'hubspot', 'pipedrive', 'clientele', 'crmSales', 'generic'] as const
export type System = (typeof systems)[number]

/** What happens with rows whose record exists. `fillEmpty` writes only into empty fields. */
export const modes = ['createUpdate', 'create', 'update', 'fillEmpty'] as const

export const importStatuses = ['ready', 'running', 'done', 'cancelled', 'failed', 'undone'] as const

/** Days during which an import can be undone. */
export const undoDays = 30

export const imports = defineObject({
  name: 'imports',
  singular: 'import',
  module: 'imports',
  title: 'name',
  defaultSort: '-createdAt',
  access: { owner: 'ownerId', past: true },
  fields: {
    name: field.text({ required: true, searchable: true }),
    ownerId: field.reference('users', { readOnly: true }),
    status: field.option(importStatuses, { required: true, readOnly: true }),
    system: field.option(systems, { readOnly: true }),
    rowsRead: field.number({ readOnly: true, derived: true }),
    rowsCreated: field.number({ readOnly: true, derived: true }),
    rowsUpdated: field.number({ readOnly: true, derived: true }),
    rowsSkipped: field.number({ readOnly: true, derived: true }),
    rowsFailed: field.number({ readOnly: true, derived: true }),
    warnings: field.number({ readOnly: true, derived: true }),
    startedAt: field.instant({ readOnly: true }),
    finishedAt: field.instant({ readOnly: true }),
    undoneAt: field.instant({ readOnly: true }),
  },
})
export type Import = RecordOf<typeof imports>

const column = z.strictObject({
  /** Position in the file, from 0. */
  column: z.number().int().min(0).max(999),
  header: z.string().max(1000),
  /** `deal.amount`; null leaves the column out. */
  to: z.string().max(100).nullable(),
  /** Label of a phone or mailbox ("work"). */
  label: z.string().max(40).optional(),
  /** Decimal mark of the column's numbers. */
  mark: z.enum(['.', ',']).optional(),
  /** Order in dates with slashes. */
  order: z.enum(['dayFirst', 'monthFirst']).optional(),
  /** Dates are serial numbers of a spreadsheet. */
  serial: z.boolean().optional(),
  /** Which word of a full name comes first. */
  nameOrder: z.enum(['firstLast', 'lastFirst']).optional(),
  /** ISO 4217; of amounts that name none. */
  currency: z.string().regex(/^[A-Z]{3}$/).optional(),
  /** Amounts are multiplied by this decimal number ("1000000" for millions, or an exchange rate). */
  factor: z.string().regex(/^\d{1,12}(\.\d{1,12})?$/).optional(),
  /** ISO 3166-1 countries of phones without one, tried in this order. */
  countries: z.array(z.string().length(2)).max(10).optional(),
})
export type ColumnMapping = z.infer<typeof column>

export const mappingSchema = z.strictObject({
  system: z.enum(systems),
  /** `contacts`, `deals` … or an object of the administrator. */
  object: z.string().regex(mainObjectForm) as unknown as z.ZodType<MainObject>,
  mode: z.enum(modes),
  columns: z.array(column).max(500),
  /** By target: text in the file → text to read instead; null reads as empty. */
  values: z.record(z.string().max(100), z.record(z.string().max(1000), z.string().max(1000).nullable())),
  /** Make what the file names and nobody knows. */
  create: z.strictObject({ users: z.boolean(), stages: z.boolean(), companies: z.boolean() }),
  /** Pipeline of deals whose row names none: found or made by this name. */
  pipeline: z.string().max(255).nullable(),
  /** Begins the source ids of this file's records: `amocrm` in `amocrm:30000000`. */
  prefix: z.string().max(60),
})
export type Mapping = z.infer<typeof mappingSchema>

const counts = z.object({ read: z.number(), created: z.number(), updated: z.number(), skipped: z.number(), failed: z.number(), warnings: z.number() })
export type Counts = z.infer<typeof counts>

/** A kind of fault, with the rows that have it and what can be done about it at one click. */
const problem = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'hint']),
  column: z.number().nullable(),
  to: z.string().nullable(),
  count: z.number(),
  /** First rows by their number in the file. */
  rows: z.array(z.number()),
  /** Most frequent texts, each with the known text that it probably means. */
  values: z.array(z.object({ text: z.string(), count: z.number(), proposal: z.string().nullable() })),
})
export type ImportProblem = z.infer<typeof problem>

const fileReport = z.object({
  name: z.string(),
  object: z.string(),
  system: z.enum(systems),
  ...counts.shape,
  problems: z.array(problem),
  /** What the import makes beside the rows' own records: users, pipelines, stages, companies … by name. */
  made: z.record(z.string(), z.array(z.string())),
  ignoredColumns: z.array(z.string()),
})
export type FileReport = z.infer<typeof fileReport>

const analysedColumn = z.object({ column: z.number(), header: z.string(), samples: z.array(z.string()), filled: z.number(), distinct: z.number() })
const previewCell = z.object({ text: z.string(), state: z.enum(['ok', 'warning', 'error']) })
const preview = z.object({ columns: z.array(z.object({ to: z.string(), numeric: z.boolean() })), rows: z.array(z.object({ number: z.number(), cells: z.array(previewCell) })) })
export type Preview = z.infer<typeof preview>

const analysedFile = z.object({
  name: z.string(),
  format: z.enum(['csv', 'xlsx']),
  encoding: z.string().nullable(),
  separator: z.string().nullable(),
  otherSheets: z.array(z.string()),
  rowCount: z.number(),
  columns: z.array(analysedColumn),
  mapping: mappingSchema,
  /** How sure the proposal is that the file holds these objects: none means that somebody must say. */
  recognised: z.boolean(),
})
export type AnalysedFile = z.infer<typeof analysedFile>

const importState = z.object({
  id: z.string(),
  name: z.string(),
  status: z.enum(importStatuses),
  progress: z.object({ done: z.number(), total: z.number() }),
  ...counts.shape,
  files: z.array(analysedFile),
  reports: z.array(fileReport),
  /** Records that undo left as they are, because people changed them since. */
  left: z.array(z.object({ object: z.string(), id: z.string(), title: z.string(), reason: z.enum(['changed', 'used']) })),
  error: z.string().nullable(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
  undoUntil: z.string().nullable(),
})
export type ImportState = z.infer<typeof importState>

const id = z.object({ id: z.string() })
const mappings = z.strictObject({ mappings: z.array(mappingSchema).min(1).max(20) })

/** The upload itself is a multipart route: `POST /imports/upload` with one or several files, answering with this. */

export const pasteImport = defineEndpoint({
  method: 'POST',
  path: '/imports/paste',
  tag: 'imports',
  summary: 'Start an import from text copied out of a spreadsheet.',
  body: z.strictObject({ text: z.string().min(1).max(20_000_000), name: z.string().max(255).optional() }),
  response: importState,
  status: 201,
})

export const getImportState = defineEndpoint({ method: 'GET', path: '/imports/{id}/state', tag: 'imports', summary: 'Files, mappings, progress and result of an import.', params: id, response: importState })

export const previewImport = defineEndpoint({
  method: 'POST',
  path: '/imports/{id}/preview',
  tag: 'imports',
  summary: 'How rows of one file will be stored under a mapping, and how each column fares. Changes nothing.',
  params: id,
  body: z.strictObject({ file: z.number().int().min(0).max(19), mapping: mappingSchema, only: z.enum(['first', 'problems']).optional(), /** Further rows to show among those with problems. */ rows: z.array(z.number().int()).max(500).optional() }),
  response: z.object({ mapping: mappingSchema, preview, states: z.array(z.object({ column: z.number(), filled: z.number(), problems: z.number(), severity: z.enum(['ok', 'warning', 'error']) })) }),
})

export const proposeImport = defineEndpoint({
  method: 'POST',
  path: '/imports/{id}/propose',
  tag: 'imports',
  summary: 'What the columns of one file are when its rows are of this object. Changes nothing.',
  params: id,
  body: z.strictObject({ file: z.number().int().min(0).max(19), object: mappingSchema.shape.object }),
  response: z.object({ mapping: mappingSchema }),
})

export const dryRunImport = defineEndpoint({
  method: 'POST',
  path: '/imports/{id}/dry-run',
  tag: 'imports',
  summary: 'Everything the import would do, counted. Changes nothing.',
  params: id,
  body: mappings,
  response: z.object({ ...counts.shape, files: z.array(fileReport) }),
})

export const runImport = defineEndpoint({ method: 'POST', path: '/imports/{id}/run', tag: 'imports', summary: 'Run the import as a job. Its progress is in the state of the import.', params: id, body: mappings, response: importState, status: 202 })

export const cancelImport = defineEndpoint({ method: 'POST', path: '/imports/{id}/cancel', tag: 'imports', summary: 'Stop a running import. What is done stays and can be undone.', params: id, response: importState })

export const undoImport = defineEndpoint({ method: 'POST', path: '/imports/{id}/undo', tag: 'imports', summary: 'Take an import back: created records go to the trash, changed ones get their old values. Records that people changed since are left and listed.', params: id, response: importState, status: 200 })

const savedMapping = z.object({ id: z.string(), name: z.string(), object: z.string(), system: z.string(), mapping: mappingSchema, createdAt: z.string() })
export type SavedMapping = z.infer<typeof savedMapping>

export const listMappings = defineEndpoint({ method: 'GET', path: '/import-mappings', tag: 'imports', summary: 'Saved mappings.', response: z.object({ data: z.array(savedMapping) }) })
export const saveMapping = defineEndpoint({ method: 'POST', path: '/import-mappings', tag: 'imports', summary: 'Save a mapping under a name; one of the same name is replaced.', body: z.strictObject({ name: z.string().trim().min(1).max(80), mapping: mappingSchema }), response: savedMapping, status: 201 })
export const deleteMapping = defineEndpoint({ method: 'DELETE', path: '/import-mappings/{id}', tag: 'imports', summary: 'Delete a saved mapping.', params: id, status: 204 })
