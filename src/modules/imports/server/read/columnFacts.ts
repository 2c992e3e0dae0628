/** Counts what stands in the columns while the rows go by. */
import type { ColumnFacts } from './table.ts'

const most = 1000
const shown = 3

interface Column {
  filled: number
  values: Set<string>
}

export function createFacts(): { take(cells: readonly string[]): void; columns(width: number): ColumnFacts[] } {
  const columns: Column[] = []
  return {
    take(cells) {
      for (let index = 0; index < cells.length; index++) {
        const text = cells[index]!.trim()
        if (!text) continue
        const column = (columns[index] ??= { filled: 0, values: new Set() })
        column.filled++
        // A copy: the cell is a view into the piece of the file, which would stay with it.
        if (column.values.size < most && !column.values.has(text)) column.values.add(Buffer.from(text).toString())
      }
    },
    columns: (width) =>
      Array.from({ length: width }, (_, index) => {
        const { filled, values } = columns[index] ?? { filled: 0, values: new Set<string>() }
        return { filled, distinct: values.size, samples: [...values].slice(0, shown).map((text) => text.slice(0, 120)) }
      }),
  }
}
