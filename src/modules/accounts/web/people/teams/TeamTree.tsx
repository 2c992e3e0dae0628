/** The firm as a tree of teams. Dragged, or moved with the keys: Alt and arrows take a team in or out. */
import { useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { classes } from '../../../../../ui/parts/index.ts'
import type { Team, User } from '../../../contract.ts'
import { moveTeam } from './moveTeam.ts'
import { TeamRow } from './TeamRow.tsx'
import { branchOf, teamRows, type TreeRow } from './teamTree.ts'
import { useTeamDrop } from './useTeamDrag.ts'
import styles from './TeamTree.module.css'

interface TeamTreeProps {
  teams: readonly Team[]
  people: readonly User[]
  mayEdit: boolean
  onEdit(team: Team): void
  onAddBelow(team: Team): void
}

export function TeamTree({ teams, people, mayEdit, onEdit, onAddBelow }: TeamTreeProps) {
  const { t } = useTranslation()
  const list = useRef<HTMLUListElement>(null)
  const [at, setAt] = useState<string | null>(null)
  const rows = teamRows(teams)
  const teamOf = (id: string | null): Team | undefined => teams.find((team) => team.id === id)
  const move = (team: Team | undefined, parentId: string | null): void => {
    const parent = teamOf(parentId)
    if (team) void moveTeam(team, parentId, t(parent ? 'accounts:teamsPage.moved' : 'accounts:teamsPage.movedTop', { name: team.name, parent: parent?.name }))
  }
  const { target: top, over: overTop } = useTeamDrop<HTMLDivElement>(mayEdit, (id) => teamOf(id)?.parentId != null, (id) => move(teamOf(id), null))
  const focus = (index: number): void => list.current?.querySelector<HTMLElement>(`[data-team="${rows[index]?.team.id}"]`)?.focus()
  const reachable = rows.some(({ team }) => team.id === at) ? at : (rows[0]?.team.id ?? null)
  const press = (event: KeyboardEvent, row: TreeRow<Team>): void => {
    if (event.target !== event.currentTarget) return
    const index = rows.indexOf(row)
    const { team, siblings } = row
    // Into the one before it, as a list is indented; out, to stand beside its parent.
    const before = siblings[siblings.indexOf(team) - 1]
    const keys: Record<string, (() => void) | undefined> = {
      ArrowDown: () => focus(index + 1),
      ArrowUp: () => focus(index - 1),
      Home: () => focus(0),
      End: () => focus(rows.length - 1),
      Enter: mayEdit ? () => onEdit(team) : undefined,
      'Alt ArrowRight': mayEdit && before ? () => move(team, before.id) : undefined,
      'Alt ArrowLeft': mayEdit && team.parentId ? () => move(team, teamOf(team.parentId)?.parentId ?? null) : undefined,
    }
    const run = keys[`${event.altKey ? 'Alt ' : ''}${event.key}`]
    // Without this, Alt and an arrow would leave the page.
    if (run || (event.altKey && event.key.startsWith('Arrow'))) event.preventDefault()
    run?.()
  }
  return (
    <div>
      {mayEdit && <p className={classes(styles.meta, styles.moving)}>{t('accounts:teamsPage.moveHint')}</p>}
      <ul ref={list} role="tree" className={styles.tree} aria-label={t('accounts:teamsPage.title')}>
        {rows.map((row) => (
          <TeamRow
            key={row.team.id}
            row={row}
            head={people.find((person) => person.id === row.team.headId)}
            members={people.filter((person) => person.teamId === row.team.id && person.active)}
            reachable={row.team.id === reachable}
            onFocus={() => setAt(row.team.id)}
            onKeyDown={(event) => press(event, row)}
            work={
              mayEdit
                ? {
                    edit: () => onEdit(row.team),
                    addBelow: () => onAddBelow(row.team),
                    moveTo: (id) => move(row.team, id),
                    accepts: (dragged) => !branchOf(teams, dragged).has(row.team.id),
                    take: (dragged) => move(teamOf(dragged), row.team.id),
                  }
                : null
            }
          />
        ))}
      </ul>
      {mayEdit && teams.some(({ parentId }) => parentId) && (
        <div ref={top} className={classes(styles.top, overTop && styles.over)}>
          {t('accounts:teamsPage.dropTop')}
        </div>
      )}
    </div>
  )
}
