/** The eye at the top of a card: whether one follows the record, who else does, and adding others. */
import { useQueryClient } from '@tanstack/react-query'
import { IconEye, IconEyePlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call, endpointKey, useEndpoint, type Answer } from '../../../../ui/api/index.ts'
import { useKeys } from '../../../../ui/keys/index.ts'
import { Avatar, Button, ErrorState, IconButton, LoadingRows, Popover } from '../../../../ui/parts/index.ts'
import { useViewer } from '../../../../ui/session/index.ts'
import { pushUndo, showToast, toastError } from '../../../../ui/undo/index.ts'
import { addFollowers, listFollowers, removeFollower } from '../../contract.ts'
import { PersonSearch } from './PersonSearch.tsx'
import styles from './Follow.module.css'

type Followers = Answer<typeof listFollowers>

export default function FollowButton({ object, id }: { object: string; id: string }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const me = useViewer().id
  const [open, setOpen] = useState(false)
  const input = { query: { object, id } }
  const followers = useEndpoint(listFollowers, input, { watch: ['followers'] })
  const { data: people = [], following = false } = followers.data ?? {}

  const show = (answer: Followers): void => void client.setQueryData(endpointKey(listFollowers, input), answer)
  const follow = (): Promise<void> => call(addFollowers, { body: { object, id } }).then(show)
  const stop = (userId?: string): Promise<void> => call(removeFollower, { query: { object, id, userId } }).then(show)
  const toggle = (): void => {
    const [now, back, key] = following ? ([stop, follow, 'notifications:follow.stopped'] as const) : ([follow, stop, 'notifications:follow.followed'] as const)
    void now().then(() => pushUndo({ label: t(key), undo: () => back() }), toastError)
  }
  const add = (userId: string, name: string): void =>
    void call(addFollowers, { body: { object, id, userIds: [userId] } }).then((answer) => {
      show(answer)
      showToast({ text: t('notifications:follow.added', { name }) })
    }, toastError)
  const label = people.length > 0 ? t('notifications:follow.count', { count: people.length }) : t('notifications:follow.follow')
  return (
    <Popover opened={open} onChange={setOpen} withRoles={false} position="bottom-end" width={300} shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <span className={styles.eye}>
          <IconButton icon={following ? IconEye : IconEyePlus} label={following ? `${t('notifications:follow.following')}, ${label}` : label} on={following} aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(!open)} />
          {people.length > 0 && (
            <span className={styles.count} aria-hidden>
              {people.length}
            </span>
          )}
        </span>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('notifications:follow.menu')} className={styles.menu}>
        <CloseByEscape onClose={() => setOpen(false)} />
        <h2>{t('notifications:follow.menu')}</h2>
        {followers.isError && <ErrorState error={followers.error} onRetry={() => void followers.refetch()} />}
        {followers.isPending && <LoadingRows rows={2} />}
        {followers.data && (
          <>
            <Button kind={following ? 'default' : 'soft'} size="md" onClick={toggle}>
              {t(following ? 'notifications:follow.stop' : 'notifications:follow.me')}
            </Button>
            {people.length === 0 && <p>{t('notifications:follow.nobody')}</p>}
            <ul>
              {people.map((person) => (
                <li key={person.id}>
                  <Avatar id={person.id} name={person.name} size="s" />
                  <span className={styles.name}>{person.name}</span>
                  {person.id !== me && <IconButton size="xs" icon={IconX} label={t('notifications:follow.remove', { name: person.name })} onClick={() => void stop(person.id).catch(toastError)} />}
                </li>
              ))}
            </ul>
            <PersonSearch object={object} id={id} without={people.map((person) => person.id)} onPick={(person) => add(person.id, person.name)} />
          </>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}

/** Lies over the keys of the card, whose Escape leads back to the list. */
function CloseByEscape({ onClose }: { onClose: () => void }) {
  useKeys([{ keys: 'Escape', run: onClose, always: true }])
  return null
}
