import { IconArrowMoveUp, IconDots, IconEdit, IconGripVertical, IconPlus } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Avatar, Badge, classes, IconButton, Menu } from '../../../../../ui/parts/index.ts'
import type { Team, User } from '../../../contract.ts'
import type { TreeRow } from './teamTree.ts'
import { useTeamDrag, useTeamDrop } from './useTeamDrag.ts'
import styles from './TeamTree.module.css'

interface TeamRowProps {
  row: TreeRow<Team>
  head: User | undefined
  members: readonly User[]
  /** Null for those who may only look. */
  work: {
    edit(): void
    addBelow(): void
    /** Under another team; null makes it a topmost one. */
    moveTo(id: string | null): void
    accepts(dragged: string): boolean
    take(dragged: string): void
  } | null
  onKeyDown(event: KeyboardEvent): void
  reachable: boolean
  onFocus(): void
}

const facesShown = 4

export function TeamRow({ row: { team, depth, siblings }, head, members, work, onKeyDown, reachable, onFocus }: TeamRowProps) {
  const { t } = useTranslation()
  const { target, over } = useTeamDrop<HTMLLIElement>(work !== null, (id) => work?.accepts(id) === true, (id) => work?.take(id))
  useTeamDrag(target, team.id, work !== null)
  const icon = { size: 16, stroke: 1.75 }
  return (
    <li ref={target} role="treeitem" aria-level={depth + 1} aria-setsize={siblings.length} aria-posinset={siblings.indexOf(team) + 1} aria-selected={reachable} tabIndex={reachable ? 0 : -1} data-team={team.id} className={classes(styles.row, over && styles.over)} style={{ '--depth': depth } as never} onKeyDown={onKeyDown} onFocus={onFocus}>
      {work && <IconGripVertical size={14} stroke={1.75} className={styles.grip} aria-hidden />}
      <span className={styles.title}>
        <span className={styles.name}>{team.name}</span>
        {depth === 0 && <Badge kind="accent">{t('accounts:teamsPage.department')}</Badge>}
      </span>
      <span className={styles.head}>
        {head ? (
          <>
            <Avatar id={head.id} name={head.name} size="s" />
            <span>{head.name}</span>
          </>
        ) : (
          <span className={styles.meta}>{t('accounts:teamsPage.noHead')}</span>
        )}
      </span>
      <span className={styles.members} title={members.map(({ name }) => name).join(', ')}>
        <span className={styles.faces}>
          {members.slice(0, facesShown).map(({ id, name }) => (
            <Avatar key={id} id={id} name={name} size="s" />
          ))}
        </span>
        {t('accounts:rolesPage.people', { count: members.length })}
      </span>
      {work && (
        <Menu position="bottom-end" width={230}>
          <Menu.Target>
            <IconButton label={t('accounts:people.actionsFor', { name: team.name })} icon={IconDots} />
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconEdit {...icon} />} onClick={work.edit}>
              {t('accounts:teamsPage.edit')}
            </Menu.Item>
            <Menu.Item leftSection={<IconPlus {...icon} />} onClick={work.addBelow}>
              {t('accounts:teamsPage.addBelow')}
            </Menu.Item>
            {depth > 0 && (
              <Menu.Item leftSection={<IconArrowMoveUp {...icon} />} onClick={() => work.moveTo(null)}>
                {t('accounts:teamsPage.toTop')}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  )
}
