import { RecordListPage } from '../../../ui/records/index.ts'
import { products } from '../contract.ts'

const columns = ['sku', 'series', 'unit', 'price', 'cost', 'active', 'updatedAt']
/** Adding up prices of a catalogue says nothing. */
const sums: string[] = []

export default function ProductListPage() {
  return <RecordListPage object={products} columns={columns} sums={sums} />
}
