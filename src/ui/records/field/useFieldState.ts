/** What a field is at the moment by its conditions, live while somebody types. */
import { useCallback, useMemo } from 'react'
import { fieldState, type FieldState } from '../../../shared/conditions/fieldState.ts'
import type { ObjectDeclaration } from '../../../shared/object.ts'
import { useMatchContext } from '../useMatchContext.ts'
import { useCurrencies } from './useCurrencies.ts'

export type StateOf = (name: string, record: Readonly<Record<string, unknown>>) => FieldState

/** Rates are asked for only where some field of the object has conditions. */
export function useFieldState(object: ObjectDeclaration): StateOf {
  const eyes = useMatchContext()
  // The declaration may get other fields in place; its `fields` are new then.
  const { fields } = object
  const conditional = useMemo(() => Object.values(fields).some((f) => f.when), [fields])
  const { rates } = useCurrencies({ enabled: conditional })
  // eslint-disable-next-line react-hooks/exhaustive-deps -- with other fields the answers are others
  return useCallback((name, record) => fieldState(object, name, record, { ...eyes, rates }), [object, fields, eyes, rates])
}
