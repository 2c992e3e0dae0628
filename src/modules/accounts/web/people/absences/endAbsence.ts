import { addDays } from '../../../../../ui/i18n/index.ts'
import { queryClient, records } from '../../../../../ui/api/index.ts'
import { pushUndo, toastError } from '../../../../../ui/undo/index.ts'
import { absences, type Absence } from '../../../contract.ts'

/** Ends an absence yesterday; one that has not lasted a day yet never was. */
export async function endAbsence({ id, fromOn, toOn }: Pick<Absence, 'id' | 'fromOn' | 'toOn'>, today: string, label: string): Promise<void> {
  const after = (): Promise<void> => queryClient.invalidateQueries({ queryKey: [absences.name] })
  const begun = fromOn < today
  try {
    if (begun) await records.patch(absences, id, { toOn: addDays(today, -1) })
    else await records.trash(absences, id)
    await after()
    pushUndo({ label, undo: () => (begun ? records.patch(absences, id, { toOn }) : records.restore(absences, id)).then(after) })
  } catch (error) {
    toastError(error)
  }
}
