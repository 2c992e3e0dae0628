import { laterPart } from '../../../../../ui/parts/later.tsx'
import type { ObjectDeclaration } from '../../../../../shared/object.ts'
import { openOverlay } from '../../../../../ui/shell/index.ts'
import type { SectionRecord } from '../../../contract.ts'
import type { FieldRow } from '../fieldRows.ts'

const FieldDialog = laterPart(() => import('./FieldDialog.tsx'))

export interface FieldAsk {
  object: ObjectDeclaration
  sections: readonly SectionRecord[]
  /** The field to edit; a new one without it. */
  row?: FieldRow
  /** Where a new one stands at first. */
  sectionId?: string | null
}

/** Opens the settings of a field beside the list. */
export function openField(ask: FieldAsk): void {
  openOverlay((close) => (
    <FieldDialog {...ask} onClose={close} />
  ))
}
