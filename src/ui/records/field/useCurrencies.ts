/** The currencies that sums can be in: the firm's and those for which an administrator set a rate. */
import { useMemo } from 'react'
import type { Endpoint } from '../../../shared/endpoint.ts'
import { useEndpoint } from '../../api/useRecords.ts'
import { useMaybeViewer } from '../../session/viewer.tsx'

/** Declared by the set-up module; the frame knows its path alone. */
const getCurrencies: Endpoint = { method: 'GET', path: '/currencies', tag: 'setup', summary: '' }

export interface KnownCurrencies {
  firm: string
  /** The firm's first. */
  codes: string[]
  /** How much of the firm's currency one unit is worth. */
  rates: ReadonlyMap<string, string>
}

export function useCurrencies(options: { enabled?: boolean } = {}): KnownCurrencies {
  const viewer = useMaybeViewer()
  const firm = viewer?.firm.currency ?? 'EUR'
  const answer = useEndpoint(getCurrencies, {}, { enabled: viewer !== null && (options.enabled ?? true), staleTime: 60_000 })
  const data = (answer.data as { data?: { code: string; rate: string }[] } | undefined)?.data
  return useMemo(() => {
    const rates = new Map((data ?? []).map(({ code, rate }) => [code, rate]))
    return { firm, codes: [...new Set([firm, ...rates.keys()])], rates }
  }, [data, firm])
}
