import { RecordListPage } from '../../../ui/records/index.ts'
import { companies } from '../contract.ts'

const columns = ['industry', 'phones', 'nextStepOn', 'priority', 'stage', 'revenue', 'lastTouchAt', 'ownerId']

export default function CompanyListPage() {
  return <RecordListPage object={companies} columns={columns} />
}
