import type { AnyRecord } from '../../../../shared/object.ts'
import { EditableField } from '../../../../ui/records/index.ts'
import { companies } from '../../contract.ts'

/** The name as the page's heading; a click edits it. */
export const CompanyName = ({ record }: { record: AnyRecord }) => (
  <h1>
    <EditableField object={companies} record={record} name="name" />
  </h1>
)
