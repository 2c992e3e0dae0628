/** Teams: whose records count as "the team's", who heads them, and which lie below which. */
import { IconPlus, IconUsersGroup } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useRecords } from '../../../../ui/api/index.ts'
import { Button, EmptyState, ErrorState, LoadingRows } from '../../../../ui/parts/index.ts'
import { openOverlay, SettingsPage } from '../../../../ui/shell/index.ts'
import { useIsAdministrator } from '../../../../ui/session/index.ts'
import { teams, users, type Team } from '../../contract.ts'
import { TeamDialog } from './TeamDialog.tsx'
import { TeamTree } from './teams/TeamTree.tsx'

export default function TeamsPage() {
  const { t } = useTranslation()
  const administrator = useIsAdministrator()
  const list = useRecords(teams, { sort: 'name', limit: 200 })
  const people = useRecords(users, { sort: 'name', limit: 500 }).data?.data ?? []
  const all = list.data?.data ?? []
  const open = (at: { team?: Team; parentId?: string }): void => void openOverlay((close) => <TeamDialog {...at} teams={all} people={people} onClose={close} />)
  const add = administrator && (
    <Button kind="pri" icon={IconPlus} onClick={() => open({})}>
      {t('accounts:teamsPage.add')}
    </Button>
  )
  return (
    <SettingsPage wide title={t('accounts:teamsPage.title')} text={t('accounts:teamsPage.text')} actions={all.length > 0 && add}>
      {list.isPending && <LoadingRows rows={5} height={44} />}
      {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && all.length === 0 && <EmptyState icon={IconUsersGroup} title={t('accounts:teamsPage.empty')} text={t('accounts:teamsPage.emptyText')} action={add} />}
      {all.length > 0 && <TeamTree teams={all} people={people} mayEdit={administrator} onEdit={(team) => open({ team })} onAddBelow={(team) => open({ parentId: team.id })} />}
    </SettingsPage>
  )
}
