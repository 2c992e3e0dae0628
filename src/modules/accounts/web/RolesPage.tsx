/** Roles and what each may do, in a table of objects and actions. */
import { useTranslation } from 'react-i18next'
import { actions, type Level, type Permissions } from '../../../shared/access.ts'
import { useRecords } from '../../../ui/api/index.ts'
import { Badge, classes, ErrorState, LoadingRows, Panel } from '../../../ui/parts/index.ts'
import { SettingsPage } from '../../../ui/shell/index.ts'
import { roles, users, type Role } from '../contract.ts'
import { useObjectLabel } from './useObjectLabel.ts'
import styles from './RolesPage.module.css'

export default function RolesPage() {
  const { t } = useTranslation()
  const list = useRecords(roles, { limit: 100 })
  const people = useRecords(users, { limit: 500 }).data?.data ?? []
  const countOf = (role: Role): number => people.filter((person) => person.active && person.roles.includes(role.key)).length
  return (
    <SettingsPage wide title={t('accounts:rolesPage.title')} text={t('accounts:rolesPage.text')}>
      {list.isPending && <LoadingRows rows={9} height={44} />}
      {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.data.map((role) => (
        <Panel key={role.id} title={role.name} note={t('accounts:rolesPage.people', { count: countOf(role) })} flush>
          <RoleTable name={role.name} permissions={role.permissions as Permissions} />
        </Panel>
      ))}
    </SettingsPage>
  )
}

function RoleTable({ name, permissions }: { name: string; permissions: Permissions }) {
  const { t } = useTranslation()
  const labelOf = useObjectLabel()
  const named = Object.entries(permissions).flatMap(([object, given]) => {
    const label = object === '*' && Object.keys(permissions).length === 1 ? t('accounts:rolesPage.everything') : labelOf(object)
    // What no module here owns has no place on the screens.
    return label ? [{ object, label, given }] : []
  })
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways must be in reach of the arrow keys
    <div className={styles.scroll} role="group" aria-label={name} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('accounts:rolesPage.object')}</th>
            {actions.map((action) => (
              <th key={action} scope="col">
                {t(`accounts:rolesPage.actions.${action}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {named.map(({ object, label, given }) => (
            <tr key={object}>
              <th scope="row">{label}</th>
              {actions.map((action) => (
                <td key={action}>
                  <LevelWord level={given[action] ?? 'none'} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function LevelWord({ level }: { level: Level }) {
  const { t } = useTranslation()
  const word = t(`accounts:rolesPage.levels.${level}`)
  return level === 'none' ? <span className={classes(styles.none)}>{word}</span> : <Badge kind={level === 'all' ? 'accent' : 'neutral'}>{word}</Badge>
}
