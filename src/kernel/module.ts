/** What the server side of a module registers, and the list of all of them that app puts together. */
import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import type { Endpoint } from '../shared/endpoint.ts'
import type { AnyRecord, ObjectDeclaration } from '../shared/object.ts'
import type { Actor, Call, Tx } from './call.ts'
import type { Database } from './database/connect.ts'
import type { NewEvent } from './events/record.ts'
import type { HttpContext } from './http/context.ts'

export interface Change {
  op: 'create' | 'update' | 'trash' | 'restore'
  id: string
  /** As stored before; null for a create. */
  before: AnyRecord | null
  /** As it will be stored. `prepare` may set fields of it. */
  after: AnyRecord
}

/** Rules of one object, run inside the write path for a whole set of changes at once. */
export interface ObjectRules {
  /** Before the rows are written: check, complete, refuse with a Problem. */
  prepare?(tx: Tx, call: Call, changes: Change[], object: ObjectDeclaration): Promise<void>
  /** After the rows are written, in the same transaction. May give more events to be recorded with those of the change. */
  after?(tx: Tx, call: Call, changes: Change[], object: ObjectDeclaration): Promise<void | readonly NewEvent[]>
  /** Fields whose references `prepare` looks up itself, so that the write path need not. */
  looksUp?: readonly string[]
  /** What the answer to a create over the interface tells besides the record. */
  created?: { schema: Record<string, z.ZodType>; tell(tx: Tx, call: Call, record: AnyRecord): Promise<Record<string, unknown>> }
}

export interface Reply<T> {
  status?: number
  headers?: Record<string, string>
  body: T
}

type Out<S> = S extends z.ZodType ? z.output<S> : undefined

export interface EndpointInput<E> {
  params: E extends { params?: infer P } ? Out<NonNullable<P>> : undefined
  query: E extends { query?: infer Q } ? Out<NonNullable<Q>> : undefined
  body: E extends { body?: infer B } ? Out<NonNullable<B>> : undefined
  headers: IncomingHttpHeaders
  /** Address of the client. */
  ip: string
}

export interface EndpointHandler {
  endpoint: Endpoint
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- narrowed by `handle`
  run: (tx: Tx, call: Call, input: any) => Promise<unknown>
}

/** Ties a declared endpoint to the verb that does it. The verb runs in one transaction. */
export function handle<E extends Endpoint>(endpoint: E, run: (tx: Tx, call: Call, input: EndpointInput<E>) => Promise<unknown>): EndpointHandler {
  return { endpoint, run }
}

export interface OutboxEvent {
  id: string
  workspace: string
  /** `deals.won` */
  type: string
  object: string
  recordId: string
  actorId: string | null
  at: string
  data: Record<string, unknown>
}

/** Reads the declarations of a workspace and gives all objects as they are there, and the names of modules that are switched off. */
export type CatalogSource = (tx: Tx, workspace: string, objects: readonly ObjectDeclaration[]) => Promise<{ objects: readonly ObjectDeclaration[]; modulesOff: readonly string[] }>

/** Finds a person with the rights as they are now; null for somebody who may not work here. */
export type PeopleSource = (database: Pick<Database, 'db'>, workspace: string, userId: string, now: Date) => Promise<{ actor: Actor; language: string | null; timeZone: string | null } | null>

export interface Listener {
  /** The module that listens; set where the modules are put together. */
  module?: string
  /** An event's type, or `*` for every one. */
  type: string
  /** With `*`: the patterns (`deals.won`, `deals.*`, `*`) that matter now, so that the rest costs nothing. */
  interest?: (tx: Tx, workspace: string) => Promise<readonly string[]>
  /** With `*`: false where what an import writes, row by row, matters not. */
  imports?: false
  run: (tx: Tx, call: Call, event: OutboxEvent) => Promise<void>
  /** In place of `run` where several come at once: in their order, in one transaction. */
  runAll?: (tx: Tx, call: Call, events: readonly OutboxEvent[]) => Promise<void>
}

/** A table whose rows hang on a record that they name by `object` and `record_id`. */
export interface Belonging {
  table: string
  /** Columns besides these two, the telling one first, where a row is a tie between a record and something else; else rows have an `id`. */
  links?: readonly string[]
}

export interface SettingSource {
  /** Network address of whoever brings the file. */
  address: string
  /** Says what of it was left out, and why. `path` within the setting. */
  warn(path: string, message: string): void
}

/** A setting that belongs in the file of all settings. Its verb checks what comes in. */
export interface SettingInFile {
  key: string
  schema: z.ZodType
  /** Without secrets, and without what only tells how something stands. Null leaves it out. */
  read(tx: Tx, call: Call): Promise<unknown>
  /** What `read` leaves out and an undo needs: sealed secrets. It is kept beside the import and never leaves this installation. */
  keep?(tx: Tx, call: Call): Promise<unknown>
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- parsed by the schema
  write(tx: Tx, call: Call, value: any, from: SettingSource): Promise<unknown>
  /** Where `write` only adds, or loses what `keep` gave: makes it exactly what it was before. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- what `read` and `keep` gave
  putBack?(tx: Tx, call: Call, before: any, from: SettingSource & { kept: any }): Promise<unknown>
  /** It names records of settings (roles), and so is taken over after these. */
  late?: true
}

/** Something that a person set up and that names fields or objects, though it is no record. */
export interface NamesFields {
  /** Kept as it goes into answers: `import-mappings`. */
  object: string
  id: string
  name: string
  /** What it is, in the caller's language. */
  kind: string
  /** Where the names stand, as texts or keys of any depth. */
  content: unknown
  /** The object whose fields are named without their object. */
  of?: string
}

/** Events of which the owner of the record is told in words of their own. */
export interface OwnerHears {
  object: string
  /** What they change: of these he needs no second word as a follower. */
  fields: readonly string[]
  /** By the event's type: the kind of notice, and what of the event's data its words are made of. */
  events: Readonly<Record<string, { kind: string; data?: readonly string[] }>>
}

export interface ServerModule {
  name: string
  objects?: { object: ObjectDeclaration; rules?: ObjectRules }[]
  /** Rules that this module adds to objects of modules it needs; `*` for every object there is. */
  extend?: { object: string; rules: ObjectRules }[]
  /** Gives every workspace its objects: what the administrator added to those of the code. One module has it. */
  catalog?: CatalogSource
  /** Tells background work who a person is. One module has it. */
  people?: PeopleSource
  /** What hangs on records without being one: it goes along when records are merged. */
  belongings?: readonly Belonging[]
  /** Of which of its events owners are told; the module notifications does. */
  ownerHears?: readonly OwnerHears[]
  /** What of it would miss a field that is removed, besides records of settings. */
  namesFields?: (tx: Tx, call: Call) => Promise<readonly NamesFields[]>
  /** What of it belongs in the file of all settings: objects whose records are settings (with `only`, those that hold these values; `declares` when they make the fields that other settings name), and settings by key. */
  settings?: { objects?: readonly { name: string; only?: Record<string, unknown>; declares?: true }[]; keys?: readonly SettingInFile[] }
  endpoints?: EndpointHandler[]
  /** Run by a worker after commit, at least once each; must take effect once. */
  listeners?: Listener[]
  /** Background work, enqueued with `enqueue`; may run more than once, must take effect once. `cron` runs it by the clock, in UTC. */
  jobs?: { name: string; cron?: string; run: (database: Database, call: Call, data: unknown) => Promise<void> }[]
  /** Routes that are not JSON endpoints (uploads, streams). Prefer endpoints. */
  routes?: (app: FastifyInstance, context: HttpContext) => void | Promise<void>
}
