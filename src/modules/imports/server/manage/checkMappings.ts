/** Before a preview, dry run or run: the mappings fit the files, and the caller may import these objects. */
import type { Call } from '../../../../kernel/call.ts'
import { requireLevel } from '../../../../kernel/access/visible.ts'
import { invalid, type Issue } from '../../../../kernel/problem.ts'
import { translate } from '../../../../kernel/text/translate.ts'
import type { Mapping } from '../../contract.ts'
import { companionsFor, declarationOf, findTarget, isAdded, kindFor, type RecordKind } from '../../targets.ts'
import type { Table } from '../read/table.ts'

export function checkMappings(call: Call, mappings: readonly Mapping[], tables: readonly Table[]): void {
  const say = (path: string, code: string, values: Record<string, unknown> = {}): Issue => ({ path, code, message: translate(call.language, `imports:errors.${code}`, values) })
  if (tables.length === 0) throw invalid([say('', 'filesGone')])
  if (mappings.length !== tables.length) throw invalid([say('mappings', 'mappingCount', { count: tables.length })])
  const issues = mappings.flatMap((mapping, file) => {
    const { objects } = call.catalog
    if (isAdded(mapping.object) && !objects.has(mapping.object)) return [say(`mappings.${file}.object`, 'unknownObject', { object: mapping.object })]
    const kinds: RecordKind[] = [kindFor(mapping.object), ...companionsFor(mapping.object, objects)]
    return mapping.columns.flatMap(({ column, to }, index) => {
      const path = `mappings.${file}.columns.${index}`
      if (column >= (tables[file]?.headers.length ?? 0)) return [say(`${path}.column`, 'noColumn', { column: column + 1 })]
      const target = to === null ? null : findTarget(to, objects)
      return to === null || (target && kinds.includes(target.kind)) ? [] : [say(`${path}.to`, 'noTarget', { target: to })]
    })
  })
  if (issues.length) throw invalid(issues)
  for (const mapping of mappings) {
    const object = declarationOf(kindFor(mapping.object), call.catalog.objects)
    requireLevel(call, object, 'import')
    requireLevel(call, object, 'create')
  }
}
