import { RecordListPage } from '../../../ui/records/index.ts'
import { products } from '../contract.ts'

const columns = ['sku', 'series', 'unit', 'price', 'cost', 'active', 'updatedAt']

export default function ProductListPage() {
  return <RecordListPage object={products} columns={columns} />
}
