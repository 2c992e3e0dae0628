/** Gathers the faults of rows by kind, as people look at them. */
import type { ImportProblem } from '../../contract.ts'
import type { Fault } from './draft.ts'

const ROWS = 20
const VALUES = 50

interface Gathered {
  problem: Omit<ImportProblem, 'values'>
  texts: Map<string, number>
}

export interface Problems {
  add(row: number, fault: Fault): void
  /** Warnings so far: texts that were kept because nobody knew what they name. */
  warnings(): number
  /** Gives back how to forget what comes from now on. */
  remember(): () => void
  /** `propose` gives the known text that a text probably means. */
  report(propose: (to: string, text: string) => string | null): ImportProblem[]
}

const weight = { error: 0, warning: 1, hint: 2 } as const

export function gatherProblems(): Problems {
  const gathered = new Map<string, Gathered>()
  let warnings = 0
  return {
    add(row, fault) {
      if (fault.severity === 'warning') warnings++
      const key = `${fault.severity} ${fault.code} ${fault.column} ${fault.to}`
      let found = gathered.get(key)
      if (!found) gathered.set(key, (found = { problem: { code: fault.code, severity: fault.severity, column: fault.column, to: fault.to, count: 0, rows: [] }, texts: new Map() }))
      found.problem.count++
      if (found.problem.rows.length < ROWS) found.problem.rows.push(row)
      const text = fault.detail ?? fault.text
      if (text && (found.texts.has(text) || found.texts.size < 1000)) found.texts.set(text, (found.texts.get(text) ?? 0) + 1)
    },
    warnings: () => warnings,
    remember() {
      const kept = structuredClone(gathered)
      const warned = warnings
      return () => {
        gathered.clear()
        for (const [key, found] of kept) gathered.set(key, found)
        warnings = warned
      }
    },
    report: (propose) =>
      [...gathered.values()]
        .sort((a, b) => weight[a.problem.severity] - weight[b.problem.severity] || b.problem.count - a.problem.count)
        .map(({ problem, texts }) => ({
          ...problem,
          values: [...texts]
            .sort((a, b) => b[1] - a[1])
            .slice(0, VALUES)
            .map(([text, count]) => ({ text, count, proposal: problem.to ? propose(problem.to, text) : null })),
        })),
  }
}
