import { IconDots, IconEdit, IconKey, IconShieldCheck, IconUserCheck, IconUserOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { queryClient, records } from '../../../../ui/api/index.ts'
import { useSlot } from '../../../../ui/module.ts'
import type { SlotEntry } from '../../../../ui/slots.ts'
import { Avatar, Badge, IconButton, Menu } from '../../../../ui/parts/index.ts'
import { useCan, useViewer } from '../../../../ui/session/index.ts'
import { openOverlay } from '../../../../ui/shell/index.ts'
import { pushUndo, toastError } from '../../../../ui/undo/index.ts'
import { users, type Role, type Team, type User } from '../../contract.ts'
import { AwayBadge } from './absences/AwayBadge.tsx'
import { PersonDialog } from './PersonDialog.tsx'
import { PersonSignIn } from '../door/PersonSignIn.tsx'
import { SeeAsItem } from '../rights/seeAs/SeeAsItem.tsx'
import { SetPasswordDialog } from '../door/SetPasswordDialog.tsx'
import styles from '../table.module.css'

declare module '../../../../ui/slots.ts' {
  interface Slots {
    /** The menu of a person on the people page. */
    'person.actions': SlotEntry<{ person: User }>
  }
}

export function PersonRow({ person, roles, teams }: { person: User; roles: Role[]; teams: Team[] }) {
  const { t } = useTranslation()
  const can = useCan()
  const viewer = useViewer()
  const own = person.id === viewer.id
  const more = useSlot('person.actions')
  const active = person.active === true
  const nameOf = (key: string): string => roles.find((role) => role.key === key)?.name ?? key
  return (
    <tr className={active ? undefined : styles.off}>
      <td>
        <span className={styles.who}>
          <Avatar id={person.id} name={person.name} />
          <span>
            <span className={styles.name}>{person.name}</span>
            <AwayBadge userId={person.id} />
            <span className={styles.meta}>{[person.email, person.jobTitle].filter(Boolean).join(' · ') || t('accounts:people.noEmail')}</span>
          </span>
        </span>
      </td>
      <td>
        <span className={styles.badges}>
          {person.roles.map((key) => (
            <Badge key={key} kind={key === 'admin' ? 'accent' : 'neutral'}>
              {nameOf(key)}
            </Badge>
          ))}
        </span>
      </td>
      <td>{teams.find((team) => team.id === person.teamId)?.name ?? '–'}</td>
      <td>{own ? <Badge kind="line">{t('accounts:people.you')}</Badge> : active ? person.email ? t('accounts:people.active') : t('accounts:people.noSignIn') : <Badge>{t('accounts:people.disabled')}</Badge>}</td>
      <td>
        {can('change', users.name) && (
          <Menu position="bottom-end" width={210}>
            <Menu.Target>
              <IconButton label={t('accounts:people.actionsFor', { name: person.name })} icon={IconDots} />
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconEdit size={16} stroke={1.75} />} onClick={() => openOverlay((close) => <PersonDialog person={person} roles={roles} teams={teams} onClose={close} />)}>
                {t('ui:actions.edit')}
              </Menu.Item>
              {person.email && !own && (
                <Menu.Item leftSection={<IconKey size={16} stroke={1.75} />} onClick={() => openOverlay((close) => <SetPasswordDialog person={person} onClose={close} />)}>
                  {t('accounts:people.setPassword')}
                </Menu.Item>
              )}
              <Menu.Item leftSection={<IconShieldCheck size={16} stroke={1.75} />} onClick={() => openOverlay((close) => <PersonSignIn person={person} onClose={close} />)}>
                {t('accounts:people.signIn')}
              </Menu.Item>
              {!own && (
                <Menu.Item leftSection={active ? <IconUserOff size={16} stroke={1.75} /> : <IconUserCheck size={16} stroke={1.75} />} onClick={() => void setActive(person, !active, t(active ? 'accounts:people.disabledDone' : 'accounts:people.enabledDone', { name: person.name }))}>
                  {active ? t('accounts:people.disable') : t('accounts:people.enable')}
                </Menu.Item>
              )}
              <SeeAsItem person={person} />
              {more.map(({ key, component: Action }) => (
                <Action key={key} person={person} />
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </td>
    </tr>
  )
}

/** Takes the sign-in away or gives it back; the records stay with the person. */
async function setActive(person: User, active: boolean, label: string): Promise<void> {
  const change = async (value: boolean): Promise<void> => {
    await records.patch(users, person.id, { active: value })
    await queryClient.invalidateQueries({ queryKey: [users.name] })
  }
  try {
    await change(active)
    pushUndo({ label, undo: () => change(!active) })
  } catch (error) {
    toastError(error)
  }
}
