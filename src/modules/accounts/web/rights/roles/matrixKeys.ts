/** Keys in the matrix: arrows walk, digits set the level of a cell, with Shift of the whole row; letters are the browser's own. */
import type { KeyboardEvent } from 'react'
import { levels, type Level } from '../../../../../shared/access.ts'

const steps: Readonly<Record<string, [row: number, column: number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }

interface MatrixKeys {
  /** `whole`: for the row. Null takes the own level away. */
  set(row: number, column: number, level: Level | null, whole: boolean): void
  /** True when there is such a cell; the focus went there. */
  go(row: number, column: number): boolean
}

export function onMatrixKey(event: KeyboardEvent, { set, go }: MatrixKeys): void {
  const place = (event.target as HTMLElement).dataset.place
  if (!place || event.altKey || event.ctrlKey || event.metaKey) return
  const [row = 0, column = 0] = place.split(',').map(Number)
  const step = steps[event.key]
  const digit = /^(?:Digit|Numpad)([0-4])$/.exec(event.code)?.[1]
  const cleared = event.key === 'Backspace' || event.key === 'Delete'
  if (step) {
    // Cells that have nothing to set are stepped over.
    for (let far = 1; far < 9; far++) if (go(row + step[0] * far, column + step[1] * far)) break
  } else if (digit !== undefined || cleared) set(row, column, digit === undefined ? null : levels[Number(digit)]!, event.shiftKey)
  else return
  event.preventDefault()
}
