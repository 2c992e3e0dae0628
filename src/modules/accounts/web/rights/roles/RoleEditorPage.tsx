/** `/settings/roles/$key` */
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useAllRecords, useRecords } from '../../../../../ui/api/index.ts'
import { ErrorState, LoadingRows } from '../../../../../ui/parts/index.ts'
import { NotFound, SettingsPage } from '../../../../../ui/shell/index.ts'
import { useIsAdministrator } from '../../../../../ui/session/index.ts'
import { roles, users } from '../../../contract.ts'
import { RoleEditor } from './RoleEditor.tsx'

export default function RoleEditorPage() {
  const { key = '' } = useParams({ strict: false }) as { key?: string }
  const { t } = useTranslation()
  const mayEdit = useIsAdministrator()
  const list = useAllRecords(roles)
  const people = useRecords(users, { limit: 500 }).data?.data ?? []
  const role = list.data?.data.find((one) => one.key === key)
  if (list.data && !role) return <NotFound />
  const active = people.filter((person) => person.active)
  return (
    <SettingsPage wide title={role?.name ?? t('accounts:roles.one')} text={role && t('accounts:roleEditor.text', { count: active.filter((person) => person.roles.includes(role.key)).length })}>
      {list.isPending && <LoadingRows rows={9} />}
      {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {role && <RoleEditor key={role.id} role={role} allRoles={list.data?.data ?? []} people={active} mayEdit={mayEdit} />}
    </SettingsPage>
  )
}
