/** The roles of the firm: who has them, and the way to what each may do. */
import { IconPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useAllRecords, useRecords } from '../../../../ui/api/index.ts'
import { Button, ErrorState, LoadingRows } from '../../../../ui/parts/index.ts'
import { openOverlay, SettingsPage } from '../../../../ui/shell/index.ts'
import { useIsAdministrator } from '../../../../ui/session/index.ts'
import { roles, users, type Role } from '../../contract.ts'
import { NewRoleDialog } from './roles/NewRoleDialog.tsx'
import { RoleRow } from './roles/RoleRow.tsx'
import styles from '../table.module.css'

export default function RolesPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const administrator = useIsAdministrator()
  const list = useAllRecords(roles)
  const people = useRecords(users, { sort: 'name', limit: 500 }).data?.data.filter((person) => person.active) ?? []
  const all = list.data?.data ?? []
  const add = (copyOf?: Role): void => void openOverlay((close) => <NewRoleDialog copyOf={copyOf} allRoles={all} onMade={(made) => void navigate({ to: `/settings/roles/${made.key}` })} onClose={close} />)
  return (
    <SettingsPage
      wide
      title={t('accounts:rolesPage.title')}
      text={t('accounts:rolesPage.text')}
      actions={
        administrator && (
          <Button kind="pri" icon={IconPlus} onClick={() => add()}>
            {t('accounts:newRole.title')}
          </Button>
        )
      }
    >
      {list.isPending && <LoadingRows rows={9} height={44} />}
      {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {all.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('accounts:roles.one')}</th>
              <th scope="col">{t('accounts:rolesPage.who')}</th>
              <th scope="col">
                <span className={styles.spoken}>{t('accounts:people.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {all.map((role) => (
              <RoleRow key={role.id} role={role} people={people.filter((person) => person.roles.includes(role.key))} onCopy={administrator ? () => add(role) : null} />
            ))}
          </tbody>
        </table>
      )}
    </SettingsPage>
  )
}
