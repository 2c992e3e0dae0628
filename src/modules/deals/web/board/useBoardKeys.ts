/** The keys of the board, as in the design guide. */
import { useKeys } from '../../../../ui/keys/index.ts'
import type { Direction } from './cardWalk.ts'

interface BoardKeys {
  walk(direction: Direction): void
  shift(direction: 'left' | 'right'): void
  open(): void
  peek(): void
  select(): void
  note(): void
  plan(): void
  create(): void
  escape(): void
}

export function useBoardKeys(keys: BoardKeys): void {
  useKeys([
    { keys: 'ArrowUp', labelKey: 'deals:keys.up', run: () => keys.walk('up') },
    { keys: 'ArrowDown', labelKey: 'deals:keys.down', run: () => keys.walk('down') },
    { keys: 'ArrowLeft', labelKey: 'deals:keys.left', run: () => keys.walk('left') },
    { keys: 'ArrowRight', labelKey: 'deals:keys.right', run: () => keys.walk('right') },
    { keys: 'K', run: () => keys.walk('up') },
    { keys: 'J', run: () => keys.walk('down') },
    { keys: 'Shift ArrowLeft', labelKey: 'deals:keys.moveLeft', run: () => keys.shift('left') },
    { keys: 'Shift ArrowRight', labelKey: 'deals:keys.moveRight', run: () => keys.shift('right') },
    { keys: 'Enter', labelKey: 'ui:actions.open', run: keys.open },
    { keys: 'Space', labelKey: 'deals:keys.peek', run: keys.peek },
    { keys: 'X', labelKey: 'deals:keys.select', run: keys.select },
    { keys: 'N', labelKey: 'deals:note.title', run: keys.note },
    { keys: 'T', labelKey: 'deals:step.title', run: keys.plan },
    { keys: 'C', labelKey: 'deals:deals.new', run: keys.create },
    { keys: 'Escape', run: keys.escape },
  ])
}
