/** The keys of a list. */
import { useKeys } from '../../keys/bindings.ts'

interface ListKeys {
  move(step: 1 | -1, range: boolean): void
  peek(): void
  open(): void
  select(): void
  edit(): void
  create: (() => void) | null
  escape(): void
}

export function useListKeys({ move, peek, open, select, edit, create, escape }: ListKeys, enabled: boolean): void {
  useKeys(
    [
      { keys: 'J', labelKey: 'ui:records.keys.next', run: () => move(1, false) },
      { keys: 'K', labelKey: 'ui:records.keys.previous', run: () => move(-1, false) },
      { keys: 'ArrowDown', run: () => move(1, false) },
      { keys: 'ArrowUp', run: () => move(-1, false) },
      { keys: 'Shift J', run: () => move(1, true) },
      { keys: 'Shift K', run: () => move(-1, true) },
      { keys: 'Shift ArrowDown', run: () => move(1, true) },
      { keys: 'Shift ArrowUp', run: () => move(-1, true) },
      { keys: 'Space', labelKey: 'ui:records.keys.peek', run: peek },
      { keys: 'Enter', labelKey: 'ui:records.keys.open', run: open },
      { keys: 'X', labelKey: 'ui:records.keys.select', run: select },
      { keys: 'E', labelKey: 'ui:records.keys.edit', run: edit },
      ...(create ? [{ keys: 'C', labelKey: 'ui:records.keys.create', run: create }] : []),
      { keys: 'Escape', run: escape },
    ],
    enabled,
  )
}
