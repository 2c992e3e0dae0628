import type { AnyRecord } from '../../../../shared/object.ts'
import { EditableField } from '../../../../ui/records/index.ts'
import { companies } from '../../contract.ts'

/** The name as the page's heading; a click edits it. */
export const CompanyName = ({ record }: { record: AnyRecord }) => (
  // The editable part is called after its field, the heading after the company.
  <h1 aria-label={String(record.name)}>
    <EditableField object={companies} record={record} name="name" />
  </h1>
)
