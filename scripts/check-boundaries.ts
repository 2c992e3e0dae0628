/**
 * Holds the directions of imports that ARCHITECTURE.md draws, what modules need, whose tables they name, the sizes of files and their names. Prints each break of
 * a rule and ends with 1 when there is one.
 */
import { join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { fileComplaints } from './boundaries/files.ts'
import { readModules } from './boundaries/modules.ts'
import { directionRules } from './boundaries/rules.ts'
import { tableComplaints } from './boundaries/tables.ts'

/**
 * All breaks of the rules in a project, one line each.
 * @param root the folder that holds src
 */
export async function checkBoundaries(root: string): Promise<string[]> {
  const { modules, complaints } = readModules(join(root, 'src'))
  const { output } = await cruise(['src'], {
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: directionRules(modules) },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  })
  const { modules: files, summary } = output as ICruiseResult
  // With a compiler that it does not know, dependency-cruiser reads no file and finds nothing wrong.
  if (!files.some((file) => /\.tsx?$/.test(file.source) && file.dependencies.length > 0))
    complaints.push('No import was read: dependency-cruiser does not work with the TypeScript that is installed')
  const breaks = summary.violations.map(
    ({ rule, from, to, cycle }) => `${from} → ${cycle?.length ? cycle.map((step) => step.name).join(' → ') : to}: ${rule.name}`,
  )
  return [...complaints, ...breaks, ...tableComplaints(root, modules, importedModules(files)), ...fileComplaints(root)]
}

const moduleOf = (path: string): string | undefined => /^src\/modules\/([^/]+)\//.exec(path)?.[1]

/** By module, the others that it imports. */
function importedModules(files: ICruiseResult['modules']): Map<string, Set<string>> {
  const imported = new Map<string, Set<string>>()
  for (const { source, dependencies } of files) {
    const from = moduleOf(source)
    if (!from || /\.(?:test|testing)\.tsx?$/.test(source)) continue
    if (!imported.has(from)) imported.set(from, new Set())
    for (const { resolved } of dependencies) imported.get(from)!.add(moduleOf(resolved) ?? from)
  }
  return imported
}

if (import.meta.main) {
  const complaints = await checkBoundaries(join(import.meta.dirname, '..'))
  for (const complaint of complaints) console.error(complaint)
  console.error(complaints.length === 0 ? 'Boundaries: all imports go the right way.' : `Boundaries: ${complaints.length} to mend.`)
  process.exitCode = complaints.length === 0 ? 0 : 1
}
