import { useTranslation } from 'react-i18next'
import { useRecords } from '../../../../../ui/api/index.ts'
import { teams, users, type Ground } from '../../../contract.ts'
import { useObjectLabel } from '../useObjectLabel.ts'
import { teamBetween } from './teamBetween.ts'

/** Says a ground for a person in words: "Head of North, where Anna works". */
export function useGroundText(user: { id: string }): (ground: Ground) => string {
  const { t } = useTranslation()
  const labelOf = useObjectLabel()
  const allTeams = useRecords(teams, { sort: 'name', limit: 200 }).data?.data ?? []
  const people = useRecords(users, { sort: 'name', limit: 500 }).data?.data ?? []
  return (ground) => {
    const roles = ground.roles.join(', ')
    const owner = ground.owner?.name ?? ''
    switch (ground.kind) {
      case 'through':
        return t('accounts:why.grounds.through', { object: labelOf(ground.through?.object ?? '') ?? '', title: ground.through?.title ?? '' })
      case 'team':
      case 'department': {
        const teamOf = (id: string | undefined) => people.find((person) => person.id === id)?.teamId ?? null
        const between = teamBetween(allTeams, user.id, teamOf(user.id), teamOf(ground.owner?.id), ground.kind)
        return between ? t(`accounts:why.grounds.${between.kind}`, { team: between.name, owner, roles }) : t(`accounts:why.grounds.${ground.kind}`, { owner, roles })
      }
      default:
        return t(`accounts:why.grounds.${ground.kind}`, { owner, roles })
    }
  }
}
