/** Deals as a table, with everything that lists can do. */
import { RecordListPage } from '../../../ui/records/index.ts'
import { deals } from '../contract.ts'
import { dealColumns } from './dealColumns.ts'
import { ModeSwitch } from './ModeSwitch.tsx'

export default function DealTablePage() {
  return <RecordListPage object={deals} columns={dealColumns} actions={<ModeSwitch mode="table" />} />
}
