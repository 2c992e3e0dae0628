/** One file on its way in: its rows in sets, each planned and, unless it is a dry run, written. */
import type { Call, Tx } from '../../../../kernel/call.ts'
import type { AnalysedFile, Counts, FileReport, Mapping } from '../../contract.ts'
import { declarationOf, type RecordKind } from '../../targets.ts'
import { partSize, type Row, type Table } from '../read/table.ts'
import type { FirmHints } from '../recognise/studyColumn.ts'
import { nearestName } from '../values/nearestName.ts'
import { tieLater } from '../plan/laterNames.ts'
import { loadEntities } from '../plan/loadEntities.ts'
import { rowReader } from '../plan/readRow.ts'
import { resolveRow } from '../plan/resolveRow.ts'
import type { ResolvedRow } from '../plan/rowContext.ts'
import { openFile, type FileSession, type Session } from '../plan/session.ts'
import { properSpelling, spellingHints } from '../plan/spelling.ts'
import { loadStagePlan, planStages } from '../plan/stagePlan.ts'
import type { RowDraft } from '../plan/draft.ts'
import type { Problems } from '../plan/problems.ts'
import type { Entity } from '../plan/entity.ts'

export interface FileRun {
  name: string
  source: Table
  mapping: Mapping
  file: FileSession
  read: (row: Row) => RowDraft
  /** Rows of one part, see `partSize`. */
  rows: (from: number, to: number) => Promise<readonly Row[]>
  hint: (row: RowDraft, problems: Problems) => void
  /** Names of columns with values that the mapping leaves out. */
  ignored: string[]
}

export function openRun(name: string, source: Table, mapping: Mapping, firm: FirmHints): FileRun {
  const mapped = new Set(mapping.columns.filter((column) => column.to).map((column) => column.column))
  const ignored = source.headers.filter((_, column) => !mapped.has(column) && source.columns[column]!.filled > 0)
  return { name, source, mapping, file: openFile(mapping), read: rowReader(mapping, firm), rows: partReader(source), hint: spellingHints(mapping), ignored }
}

/** The last parts stay at hand, for rows that are planned anew, and the next is read while the one before is worked on. */
function partReader(source: Table): FileRun['rows'] {
  const parts = new Map<number, Promise<Row[]>>()
  const part = (index: number): Promise<Row[]> => {
    const known = parts.get(index)
    if (known) return known
    const read = source.part(index)
    // It may be that nobody asks for it.
    read.catch(() => parts.delete(index))
    parts.set(index, read)
    if (parts.size > 3) parts.delete(parts.keys().next().value!)
    return read
  }
  return async (from, to) => {
    const index = Math.floor(from / partSize)
    const rows = await part(index)
    if ((index + 1) * partSize < source.rowCount) void part(index + 1)
    return rows.slice(from - index * partSize, to - index * partSize)
  }
}

/** Before the first row: pipelines and stages that the whole file names. */
export async function prepareRun(tx: Tx, call: Call, session: Session, run: FileRun): Promise<void> {
  if (run.mapping.object !== 'deals') return
  session.stages ??= await loadStagePlan(tx, call)
  await planStages(call, session.stages, run.file, run.source, run.name)
}

export async function planRows(tx: Tx, call: Call, session: Session, run: FileRun, rows: readonly Row[]): Promise<ResolvedRow[]> {
  const drafts = rows.map(run.read)
  await loadEntities(tx, call, session, drafts, run.mapping.prefix)
  return drafts.map((draft) => resolveRow(call, session, run.file, draft))
}

export function countRows({ file, hint }: FileRun, rows: readonly ResolvedRow[]): void {
  for (const { row, outcome } of rows) {
    file.counts.read++
    file.counts[outcome]++
    // A failed row keeps no text, so its warnings are not counted.
    hint(row, file.problems)
    for (const fault of row.faults) if (outcome !== 'failed' || fault.severity === 'error') file.problems.add(row.number, fault)
  }
  file.counts.warnings = file.problems.warnings()
}

/** After the last row: hints on the whole file, and references that nobody brought. */
export function finishRows(session: Session, run: FileRun): Set<Entity> {
  const changed = tieLater(session, run.file)
  run.file.counts.warnings = run.file.problems.warnings()
  return changed
}

/** Known names that a target's text may have meant. */
function proposer(session: Session): (to: string, text: string) => string | null {
  const kinds: Record<string, RecordKind> = { 'deal.productId': 'product', 'company.name': 'company', 'company.parentId': 'company' }
  const known = new Map<string, string[]>()
  return (to, text) => {
    const kind = kinds[to] ?? (to.endsWith('.ownerId') ? 'user' : undefined)
    if (kind) {
      if (!known.has(kind)) known.set(kind, [...session.index.names(kind)])
      return nearestName(text, known.get(kind)!)
    }
    if (to === 'deal.stage') return nearestName(text, session.stages?.pipelines.flatMap((pipeline) => pipeline.stages.map((stage) => stage.name)) ?? [])
    return properSpelling(to, text)
  }
}

/** Proposals are looked for at the end only: they compare each unknown name with all known ones. */
export function reportRun(session: Session, { name, mapping, file, ignored }: FileRun, end: boolean): FileReport {
  return {
    name,
    object: mapping.object,
    system: mapping.system,
    ...file.counts,
    problems: file.problems.report(end ? proposer(session) : () => null),
    made: Object.fromEntries([...file.made].map(([kind, names]) => [nameOf(kind), [...names]])),
    ignoredColumns: ignored,
  }
}

const nameOf = (kind: string): string => (kind === 'pipeline' || kind === 'stage' ? `${kind}s` : declarationOf(kind as RecordKind).name)

export function totalOf(reports: readonly FileReport[]): Counts {
  const total: Counts = { read: 0, created: 0, updated: 0, skipped: 0, failed: 0, warnings: 0 }
  for (const report of reports) for (const key of Object.keys(total) as (keyof Counts)[]) total[key] += report[key]
  return total
}

/** What a file is, for the screens. */
export function describeFile(name: string, source: Table, mapping: Mapping, recognised: boolean): AnalysedFile {
  return {
    name,
    format: source.format,
    encoding: source.encoding,
    separator: source.separator,
    otherSheets: source.otherSheets,
    rowCount: source.rowCount,
    columns: source.headers.map((header, column) => ({ column, header, ...source.columns[column]! })),
    mapping,
    recognised,
  }
}
