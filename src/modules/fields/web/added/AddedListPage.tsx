/** `/o/$object`: the list of an object that an administrator made. */
import { useParams } from '@tanstack/react-router'
import { RecordListPage, screensOf } from '../../../../ui/records/index.ts'
import { NotFound } from '../../../../ui/shell/index.ts'
import { columnsOfAdded } from './columnsOfAdded.ts'

export default function AddedListPage() {
  const { object: name = '' } = useParams({ strict: false }) as { object?: string }
  const object = screensOf(name)?.object
  return object?.custom ? <RecordListPage key={name} object={object} columns={columnsOfAdded(object)} /> : <NotFound />
}
