/** People of the firm: who they are, what they may do, whether they can sign in. */
import { IconPlus, IconUserPlus, IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAllRecords, useRecords } from '../../../../ui/api/index.ts'
import { Button, EmptyState, ErrorState, IconButton, LoadingRows } from '../../../../ui/parts/index.ts'
import { useCan } from '../../../../ui/session/index.ts'
import { openOverlay, SettingsPage, usePhone } from '../../../../ui/shell/index.ts'
import { roles, teams, users } from '../../contract.ts'
import { InviteDialog } from './InviteDialog.tsx'
import { AbsencesPanel } from './absences/AbsencesPanel.tsx'
import { PersonDialog } from './PersonDialog.tsx'
import { PersonRow } from './PersonRow.tsx'
import styles from '../table.module.css'

export default function PeoplePage() {
  const { t } = useTranslation()
  const can = useCan()
  const phone = usePhone()
  const people = useRecords(users, { sort: '-active,name', limit: 500, include: ['team'] })
  const allRoles = useAllRecords(roles, { sort: 'key' }).data?.data ?? []
  const allTeams = useRecords(teams, { sort: 'name', limit: 200 }).data?.data ?? []
  const add = (): void => void openOverlay((close) => <PersonDialog roles={allRoles} teams={allTeams} onClose={close} />)
  const mayAdd = can('create', users.name)
  return (
    <SettingsPage
      wide
      title={t('accounts:people.title')}
      text={t('accounts:people.text')}
      actions={
        mayAdd && (
          <>
            {phone ? <IconButton icon={IconPlus} bordered label={t('accounts:people.add')} onClick={add} /> : <Button onClick={add}>{t('accounts:people.add')}</Button>}
            <Button kind="pri" icon={IconUserPlus} onClick={() => openOverlay((close) => <InviteDialog roles={allRoles} teams={allTeams} onClose={close} />)}>
              {t('accounts:invite.button')}
            </Button>
          </>
        )
      }
    >
      <AbsencesPanel />
      {people.isPending && <LoadingRows rows={8} height={44} />}
      {people.error && <ErrorState error={people.error} onRetry={() => void people.refetch()} />}
      {people.data?.data.length === 0 && <EmptyState icon={IconUsers} title={t('accounts:people.empty')} />}
      {people.data && people.data.data.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('accounts:users.fields.name')}</th>
              <th scope="col">{t('accounts:users.fields.roles')}</th>
              <th scope="col">{t('accounts:users.fields.teamId')}</th>
              <th scope="col">{t('accounts:people.state')}</th>
              <th scope="col">
                <span className={styles.spoken}>{t('accounts:people.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {people.data.data.map((person) => (
              <PersonRow key={person.id} person={person} roles={allRoles} teams={allTeams} />
            ))}
          </tbody>
        </table>
      )}
    </SettingsPage>
  )
}
