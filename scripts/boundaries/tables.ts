/** SQL is an import that the imports do not show: whose tables each module names, and whether it needs their owner. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ModuleNote } from './modules.ts'

/** Tables that may be named past `needs`, and why. */
interface TableException {
  from: string
  table: string
  why: string
}

const exceptions: readonly TableException[] = [
  { from: 'kernel', table: 'users', why: 'the history names who changed a record' },
  { from: 'deals', table: 'tasks', why: 'a card of the board tells the next task, and tasks need deals' },
]

const named = /\btable\(\s*[\w.]+(?:\([^()]*\))?,\s*'([a-z_0-9]+)'/g
const referred = /\bfield\.references?\(\s*'([A-Za-z_0-9]+)'/g
const extended = /\bobject: '([A-Za-z_0-9]+)', rules\b/g

const homeOf = (path: string): string | null => /^src\/(?:modules\/([^/]+)|(kernel))\//.exec(path)?.slice(1).find(Boolean) ?? null

/** By table: the module, or the kernel, whose migration makes it. */
function tableOwners(root: string): Map<string, string> {
  const owners = new Map<string, string>()
  for (const path of globSync('src/{kernel,modules/*}/migrations/*.sql', { cwd: root }).sort()) {
    for (const [, table] of read(root, path).matchAll(/^\s*create table (?:if not exists )?"?(\w+)"?/gim)) owners.set(table!, homeOf(path)!)
  }
  return owners
}

/**
 * Tables named outside of their owner and of those who need him, and needs that nothing bears out.
 * @param imported by module, the modules that it imports
 */
export function tableComplaints(root: string, modules: readonly ModuleNote[], imported: ReadonlyMap<string, ReadonlySet<string>>, allowed: readonly TableException[] = exceptions): string[] {
  const owners = tableOwners(root)
  const needs = new Map(modules.map((module) => [module.name, module.needs]))
  const used = new Map(modules.map(({ name }) => [name, new Set(imported.get(name))]))
  const complaints = new Set<string>()
  const excused = new Set<TableException>()
  for (const path of globSync('src/{kernel,modules}/**/*.ts', { cwd: root }).sort()) {
    const home = homeOf(path)
    if (!home || /\.(?:test|testing)\.ts$/.test(path)) continue
    const text = read(root, path)
    const ownersOf = (pattern: RegExp): [name: string, owner: string][] => [...text.matchAll(pattern)].flatMap(([, name]) => (owners.has(name!) ? [[name!, owners.get(name!)!] as [string, string]] : []))
    for (const [, owner] of [...ownersOf(referred), ...ownersOf(extended)]) used.get(home)?.add(owner)
    for (const [table, owner] of ownersOf(named)) {
      used.get(home)?.add(owner)
      if (owner === home || owner === 'kernel' || needs.get(home)?.includes(owner)) continue
      const exception = allowed.find((one) => one.from === home && one.table === table)
      if (exception) excused.add(exception)
      else complaints.add(`${path} names the table ${table} of ${owner}, which ${home} does not need`)
    }
  }
  for (const { name } of modules) for (const needed of needs.get(name)!) if (!used.get(name)!.has(needed)) complaints.add(`src/modules/${name}/module.json needs "${needed}", and nothing in ${name} uses it`)
  for (const exception of allowed) if (!excused.has(exception) && owners.has(exception.table)) complaints.add(`scripts/boundaries/tables.ts excuses ${exception.from} for the table ${exception.table}, which it does not name`)
  return [...complaints]
}

const read = (root: string, path: string): string => readFileSync(join(root, path), 'utf8')
