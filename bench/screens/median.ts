/** The middle of several runs, figure by figure; null where a run could not tell. */
export function medianOf<T extends object>(runs: readonly T[]): T {
  const names = Object.keys(runs[0] ?? {}) as (keyof T)[]
  return Object.fromEntries(names.map((name) => [name, middle(runs.map((run) => run[name] as number | null))])) as T
}

function middle(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null).toSorted((a, b) => a - b)
  const value = known[Math.floor((known.length - 1) / 2)]
  return value === undefined ? null : Math.round(value * 10) / 10
}
