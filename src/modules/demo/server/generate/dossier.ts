/** All rows of one customer, made together so that they agree with each other. */
import type { Activity, Note } from '../../../activities/contract.ts'
import type { Company } from '../../../companies/contract.ts'
import type { Contact } from '../../../contacts/contract.ts'
import type { Deal } from '../../../deals/contract.ts'
import type { Task } from '../../../tasks/contract.ts'

/** A record while it is being made: declared records are read-only. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] }

/** A stay of a deal in a stage; `leftAt` is null while the deal is there and open. */
export interface StageStay {
  id: string
  dealId: string
  stageId: string
  enteredAt: string
  leftAt: string | null
  actorId: string | null
}

/** A later line of a record's history; the first one, of its making, follows from the record. */
export interface LaterChange {
  object: 'deals'
  recordId: string
  version: number
  actorId: string | null
  at: string
  changes: Record<string, [before: unknown, after: unknown]>
}

export interface Dossier {
  companies: Draft<Company>[]
  contacts: Draft<Contact>[]
  deals: Draft<Deal>[]
  stays: StageStay[]
  tasks: Draft<Task>[]
  activities: Draft<Activity>[]
  notes: Draft<Note>[]
  changes: LaterChange[]
}

/** Whom the rows of a dossier belong to. */
export interface Customer {
  company: Draft<Company> | null
  /** The first is the one who decides; never empty. */
  contacts: Draft<Contact>[]
  ownerId: string | null
  since: number
}

export const emptyDossier = (): Dossier => ({ companies: [], contacts: [], deals: [], stays: [], tasks: [], activities: [], notes: [], changes: [] })
