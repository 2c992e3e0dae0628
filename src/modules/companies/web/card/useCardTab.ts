import { useNavigate, useSearch } from '@tanstack/react-router'

/** The open tab, kept in the address, so that a link leads to it. */
export function useCardTab(): [tab: string, open: (tab: string) => void] {
  const { tab } = useSearch({ strict: false }) as { tab?: unknown }
  const navigate = useNavigate()
  const current = typeof tab === 'string' ? tab : 'overview'
  const open = (next: string): void => {
    if (next !== current) void navigate({ to: '.', search: ((old: Record<string, unknown>) => ({ ...old, tab: next === 'overview' ? undefined : next })) as never, replace: true })
  }
  return [current, open]
}
