/** Puts a customer into the trash and out again; both can be taken back. */
import type { QueryClient } from '@tanstack/react-query'
import i18next from 'i18next'
import type { AnyRecord, ObjectDeclaration } from '../../../../shared/object.ts'
import { recordKeys, records } from '../../../../ui/api/index.ts'
import { pagesKey } from '../../../../ui/records/list/pagesKey.ts'
import { titleOf } from '../../../../ui/records/registry.ts'
import { pushUndo } from '../../../../ui/undo/index.ts'

/** @throws ApiProblem */
export async function trashCustomer(client: QueryClient, object: ObjectDeclaration, record: AnyRecord): Promise<void> {
  await records.trash(object, record.id)
  await reread(client, object)
  pushUndo({ label: i18next.t('companies:card.deleted', { name: titleOf(object.name, record) }), undo: () => restoreCustomer(client, object, record.id) })
}

/** @throws ApiProblem */
export async function restoreCustomer(client: QueryClient, object: ObjectDeclaration, id: string): Promise<void> {
  await records.restore(object, id)
  await reread(client, object)
}

async function reread(client: QueryClient, object: ObjectDeclaration): Promise<void> {
  await Promise.all([client.invalidateQueries({ queryKey: recordKeys.object(object.name) }), client.invalidateQueries({ queryKey: pagesKey(object.name) })])
}
