/** Turns key presses into the commands of the registry. */
import { activeBindings, lettersOn, type KeyBinding } from './bindings.ts'
import { keyName } from './keyName.ts'

/** How long `G` waits for its letter, in milliseconds. */
const sequenceTime = 1500

/** Starts listening in this window. Gives back how to stop. */
export function listenToKeys(): () => void {
  let first: string | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return
    const name = keyName(event)
    if (!name) return
    const keys = first ? `${first} ${name}` : name
    first = null
    clearTimeout(timer)
    const bindings = activeBindings().filter((binding) => mayAct(binding, event))
    const hit = bindings.find((binding) => binding.keys === keys)
    if (hit) {
      event.preventDefault()
      hit.run(event)
    } else if (bindings.some((binding) => binding.keys.startsWith(`${keys} `))) {
      first = keys
      timer = setTimeout(() => (first = null), sequenceTime)
    }
  }
  document.addEventListener('keydown', onKey)
  return () => document.removeEventListener('keydown', onKey)
}

const typing = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], [role=menu], [role=listbox], [role=combobox]'

function mayAct(binding: KeyBinding, event: KeyboardEvent): boolean {
  if (binding.always) return true
  if (!lettersOn() && !binding.keys.startsWith('Ctrl ') && binding.keys !== 'Escape') return false
  const target = event.target instanceof Element ? event.target : null
  if (target?.closest(typing)) return false
  if ((event.key === ' ' || event.key === 'Enter') && !event.ctrlKey && target?.closest('button, a, summary, [role=button], input')) return false
  return !document.querySelector('[aria-modal=true]')
}
