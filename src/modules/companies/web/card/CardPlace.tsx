/** Where the card stands in the list it came from, with the way to the next one. */
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../../../../ui/keys/index.ts'
import { IconButton } from '../../../../ui/parts/index.ts'
import { useFormat } from '../../../../ui/i18n/index.ts'
import type { CustomerObject } from './slots.ts'
import { useListWalk } from './useListWalk.ts'
import styles from './Card.module.css'

export function CardPlace({ object, id }: { object: CustomerObject; id: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const navigate = useNavigate()
  const walk = useListWalk(object, id)
  // Walking replaces the address, so that Back leads to the list and not through every card.
  const go = (to: string | null | undefined): void => void (to && navigate({ to: `/${object}/${to}`, search: true as never, replace: true }))
  useKeys(
    [
      { keys: 'J', labelKey: 'companies:card.next', run: () => go(walk?.nextId) },
      { keys: 'K', labelKey: 'companies:card.previous', run: () => go(walk?.previousId) },
      { keys: 'Escape', run: () => history.back() },
    ],
    walk !== null,
  )
  if (!walk) return <span />
  return (
    <span className={styles.place}>
      <span className={styles.position}>{walk.total === null ? format.number(walk.position) : `${format.number(walk.position)} / ${format.number(walk.total)}`}</span>
      <IconButton size="xs" label={t('companies:card.previous')} keys="K" icon={IconChevronUp} disabled={!walk.previousId} onClick={() => go(walk.previousId)} />
      <IconButton size="xs" label={t('companies:card.next')} keys="J" icon={IconChevronDown} disabled={!walk.nextId} onClick={() => go(walk.nextId)} />
    </span>
  )
}
