import { RecordListPage } from '../../../ui/records/index.ts'
import { contacts } from '../contract.ts'

const columns = ['companyId', 'phones', 'nextStepOn', 'priority', 'stage', 'lastTouchAt', 'ownerId']

export default function ContactListPage() {
  return <RecordListPage object={contacts} columns={columns} />
}
