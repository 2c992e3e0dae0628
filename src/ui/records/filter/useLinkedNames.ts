/** Names of the records that a filter's references mean, read one by one and kept. */
import { useQueries } from '@tanstack/react-query'
import { fieldOf, type ObjectDeclaration } from '../../../shared/object.ts'
import { recordKeys } from '../../api/queryClient.ts'
import { records } from '../../api/records.ts'
import { titleOf } from '../registry.ts'
import { me, type FilterItem, type Rule } from './rules.ts'

export function useLinkedNames(object: ObjectDeclaration, items: readonly FilterItem[]): ReadonlyMap<string, string> {
  const wanted = linkedIds(object, items)
  const answers = useQueries({
    queries: wanted.map(({ to, id }) => ({
      queryKey: recordKeys.one(to, id),
      queryFn: () => records.get(to, id),
      staleTime: 5 * 60_000,
    })),
  })
  return new Map(wanted.flatMap(({ to, id }, index) => (answers[index]?.data ? [[id, titleOf(to, answers[index].data)]] : [])))
}

function linkedIds(object: ObjectDeclaration, items: readonly FilterItem[]): { to: string; id: string }[] {
  const rules: Rule[] = items.flatMap((item) => (item.kind === 'rule' ? [item] : item.kind === 'group' ? item.rules : []))
  const found = new Map<string, { to: string; id: string }>()
  for (const { field: name, value } of rules) {
    const field = fieldOf(object, name)
    if (field?.type !== 'reference' && field?.type !== 'references') continue
    for (const id of Array.isArray(value) ? value : [value]) if (typeof id === 'string' && id && id !== me) found.set(id, { to: field.to, id })
  }
  return [...found.values()]
}
