import type { FirmChange, FirmSettings } from '../../contract.ts'

/** What a draft really changes, so that saving does not overwrite what others changed meanwhile. */
export function differences(firm: FirmSettings, draft: FirmChange): FirmChange {
  const plain = (value: unknown): string => JSON.stringify(typeof value === 'string' ? value.trim() : value)
  const changed = Object.entries(draft).filter(([name, value]) => plain(value || null) !== plain(firm[name as keyof FirmChange] || null))
  return Object.fromEntries(changed)
}
