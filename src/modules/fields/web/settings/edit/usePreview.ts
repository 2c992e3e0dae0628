/** What a change will do, asked of the server while somebody types. */
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '../../../../../ui/api/index.ts'
import { previewField } from '../../../contract.ts'

const pause = 400

export function usePreview(id: string | undefined, change: Record<string, unknown>, enabled: boolean) {
  const [asked] = useDebouncedValue(JSON.stringify({ ...(id ? { id } : {}), change }), pause)
  return useQuery({
    queryKey: ['endpoint', previewField.path, asked],
    queryFn: ({ signal }) => call(previewField, { body: JSON.parse(asked) as never, signal }),
    enabled,
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 10_000,
  }).data
}
