/** Which key was meant, independent of the keyboard layout. */

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/**
 * The name of a pressed key as bindings write it: "K", "Ctrl K", "Shift ArrowLeft", "?". A Latin
 * letter or sign counts by `event.key`, anything else by its position, so that G acts in a Cyrillic
 * layout too. Null for keys that are no command.
 */
export function keyName(event: KeyPress): string | null {
  // Alt makes other signs on many layouts and belongs to the browser's menu on the rest.
  if (event.altKey || ['Shift', 'Control', 'Meta', 'Dead', 'Unidentified', 'CapsLock'].includes(event.key)) return null
  const base = baseName(event)
  if (!base) return null
  // A sign such as "?" needs Shift on some layouts only, so Shift is part of the name for the rest alone.
  const shift = event.shiftKey && (/^[A-Z]$/.test(base) || base.length > 1)
  return [(event.ctrlKey || event.metaKey) && 'Ctrl', shift && 'Shift', base].filter(Boolean).join(' ')
}

function baseName({ key, code }: KeyPress): string | null {
  if (key === ' ') return 'Space'
  if (key.length > 1) return key
  if (/^[\x21-\x7e]$/.test(key)) return key.toUpperCase()
  return /^Key([A-Z])$/.exec(code)?.[1] ?? /^Digit(\d)$/.exec(code)?.[1] ?? null
}
