/** What the rows of a table are drawn with, gathered once for all of them: the same until its words or conditions change. */
import { useMemo } from 'react'
import type { ObjectDeclaration } from '../../../shared/object.ts'
import { useCellKit } from '../field/cellKit.ts'
import { useFieldState } from '../field/useFieldState.ts'
import type { ListColumn } from './columns.ts'
import type { RowKit } from './RecordRow.tsx'

/** Stands for the name while the sentence around it is looked up. */
const place = '\u0000'

export function useRowKit(object: ObjectDeclaration, columns: readonly ListColumn[]): RowKit {
  const cells = useCellKit()
  const stateOf = useFieldState(object)
  const conditional = columns.some(({ field }) => field.when)
  return useMemo(() => {
    const [before = '', after = ''] = cells.t('ui:records.selectRow', { record: place }).split(place)
    return { cells, stateOf: conditional ? stateOf : null, selectLabel: (title) => before + title + after }
  }, [cells, stateOf, conditional])
}
