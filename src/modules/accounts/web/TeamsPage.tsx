/** Teams: whose records count as "the team's", and who heads them. */
import { IconPlus, IconUsersGroup } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useRecords } from '../../../ui/api/index.ts'
import { Button, EmptyState, ErrorState, LoadingRows } from '../../../ui/parts/index.ts'
import { useCan } from '../../../ui/session/index.ts'
import { openOverlay, SettingsPage } from '../../../ui/shell/index.ts'
import { teams, users, type Team } from '../contract.ts'
import { TeamDialog } from './TeamDialog.tsx'
import styles from './table.module.css'

export default function TeamsPage() {
  const { t } = useTranslation()
  const can = useCan()
  const list = useRecords(teams, { sort: 'name', limit: 200 })
  const people = useRecords(users, { sort: 'name', limit: 500 }).data?.data ?? []
  const all = list.data?.data ?? []
  const open = (team?: Team) => (): void => void openOverlay((close) => <TeamDialog team={team} teams={all} people={people} onClose={close} />)
  const nameOf = (id: string | null, from: { id: string; name: string }[]): string => from.find((one) => one.id === id)?.name ?? '–'
  const add = can('create', teams.name) && (
    <Button kind="pri" icon={IconPlus} onClick={open()}>
      {t('accounts:teamsPage.add')}
    </Button>
  )
  return (
    <SettingsPage wide title={t('accounts:teamsPage.title')} text={t('accounts:teamsPage.text')} actions={all.length > 0 && add}>
      {list.isPending && <LoadingRows rows={5} height={44} />}
      {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && all.length === 0 && <EmptyState icon={IconUsersGroup} title={t('accounts:teamsPage.empty')} text={t('accounts:teamsPage.emptyText')} action={add} />}
      {all.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('accounts:teams.fields.name')}</th>
              <th scope="col">{t('accounts:teams.fields.headId')}</th>
              <th scope="col">{t('accounts:teams.fields.parentId')}</th>
              <th scope="col">{t('accounts:teamsPage.members')}</th>
              <th scope="col">
                <span className={styles.spoken}>{t('accounts:people.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {all.map((team) => (
              <tr key={team.id}>
                <td className={styles.name}>{team.name}</td>
                <td>{nameOf(team.headId, people)}</td>
                <td>{nameOf(team.parentId, all)}</td>
                <td>{people.filter((person) => person.teamId === team.id && person.active).length}</td>
                <td>
                  {can('change', teams.name) && (
                    <Button size="xs" kind="quiet" onClick={open(team)}>
                      {t('ui:actions.edit')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </SettingsPage>
  )
}
