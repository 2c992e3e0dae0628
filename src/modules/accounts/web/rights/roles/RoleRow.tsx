import { Link } from '@tanstack/react-router'
import { IconCopy, IconDots, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { queryClient, records } from '../../../../../ui/api/index.ts'
import { Avatar, Badge, IconButton, Menu } from '../../../../../ui/parts/index.ts'
import { pushUndo, toastError } from '../../../../../ui/undo/index.ts'
import { builtInRoles, roles, type Role, type User } from '../../../contract.ts'
import styles from '../../table.module.css'
import own from './RoleEditor.module.css'

const facesShown = 5

/** A role with the people who have it. `onCopy` is null for those who may only look. */
export function RoleRow({ role, people, onCopy }: { role: Role; people: readonly User[]; onCopy: (() => void) | null }) {
  const { t } = useTranslation()
  const builtIn = (builtInRoles as readonly string[]).includes(role.key)
  return (
    <tr>
      <td>
        <span className={styles.badges}>
          <Link to={`/settings/roles/${role.key}`} className={own.link}>
            {role.name}
          </Link>
          {!builtIn && <Badge kind="line">{t('accounts:rolesPage.own')}</Badge>}
        </span>
      </td>
      <td>
        <span className={own.people} title={people.map(({ name }) => name).join(', ')}>
          <span className={own.faces}>
            {people.slice(0, facesShown).map(({ id, name }) => (
              <Avatar key={id} id={id} name={name} size="s" />
            ))}
          </span>
          {t('accounts:rolesPage.people', { count: people.length })}
        </span>
      </td>
      <td>
        {onCopy && (
          <Menu position="bottom-end" width={200}>
            <Menu.Target>
              <IconButton label={t('accounts:people.actionsFor', { name: role.name })} icon={IconDots} />
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconCopy size={16} stroke={1.75} />} onClick={onCopy}>
                {t('accounts:rolesPage.copy')}
              </Menu.Item>
              {!builtIn && (
                <Menu.Item leftSection={<IconTrash size={16} stroke={1.75} />} onClick={() => void trashRole(role, t('accounts:rolesPage.deleted', { name: role.name }))}>
                  {t('ui:actions.delete')}
                </Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
        )}
      </td>
    </tr>
  )
}

/** The server refuses it, and says so, as long as somebody has the role. */
async function trashRole(role: Role, label: string): Promise<void> {
  const refresh = (): Promise<void> => queryClient.invalidateQueries({ queryKey: [roles.name] })
  try {
    await records.trash(roles, role.id)
    await refresh()
    pushUndo({ label, undo: () => records.restore(roles, role.id).then(refresh) })
  } catch (error) {
    toastError(error)
  }
}
