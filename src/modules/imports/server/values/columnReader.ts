/** Looks at the cells of a column one by one, and says at the end what they tell together. */
export interface ColumnReader<T> {
  take(cell: string): void
  told(): T
}

export function tellAll<T>(reader: ColumnReader<T>, cells: Iterable<string>): T {
  for (const cell of cells) reader.take(cell)
  return reader.told()
}
