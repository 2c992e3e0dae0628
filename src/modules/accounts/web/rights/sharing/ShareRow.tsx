import { useMutation } from '@tanstack/react-query'
import { IconUsersGroup, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../../../ui/api/index.ts'
import { useFormat, useNow } from '../../../../../ui/i18n/index.ts'
import { Avatar, Badge, IconButton } from '../../../../../ui/parts/index.ts'
import { pushUndo, toastError } from '../../../../../ui/undo/index.ts'
import { addShare, removeShare, type Share } from '../../../contract.ts'
import { refreshShares, type Place } from './refreshShares.ts'
import styles from './Sharing.module.css'

/** One person or team, and taking it back. */
export function ShareRow({ share, place }: { share: Share; place: Place }) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  const name = share.user?.name ?? share.team?.name ?? ''
  const over = share.until !== null && new Date(share.until) <= now
  const again = (): Promise<void> => call(addShare, { body: { ...place, ...(share.user ? { userId: share.user.id } : { teamId: share.team?.id }), level: share.level, until: share.until } }).then(refreshShares)
  const remove = useMutation({
    mutationFn: () => call(removeShare, { params: { id: share.id } }),
    onSuccess: async () => {
      await refreshShares()
      // What has run out could not be given again.
      if (!over) pushUndo({ label: t('accounts:share.removed', { name }), undo: again })
    },
    onError: toastError,
  })
  return (
    <li className={styles.row}>
      {share.user ? <Avatar id={share.user.id} name={name} /> : <span className={styles.team}><IconUsersGroup size={16} stroke={1.75} aria-hidden /></span>}
      <span className={styles.who}>
        <span className={styles.name}>{name}</span>
        <span className={styles.meta}>
          {share.until ? t(over ? 'accounts:share.over' : 'accounts:share.until', { time: format.instant(share.until) }) : t('accounts:share.forever')}
          {share.createdBy && ` · ${t('accounts:share.by', { name: share.createdBy.name })}`}
        </span>
      </span>
      <Badge kind={share.level === 'change' ? 'accent' : 'neutral'}>{t(`accounts:share.levels.${share.level}`)}</Badge>
      <IconButton icon={IconX} label={t('accounts:share.remove', { name })} onClick={() => remove.mutate()} disabled={remove.isPending} />
    </li>
  )
}
