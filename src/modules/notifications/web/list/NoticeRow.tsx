/** One notice: who, what about, what happened and when. */
import { IconCheck, IconCircleDot } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Avatar, classes, IconButton, InstantText } from '../../../../ui/parts/index.ts'
import type { Notice } from '../../contract.ts'
import { noticeIcons, noticeTone } from './noticeIcons.ts'
import styles from './Notices.module.css'

interface NoticeRowProps {
  notice: Notice
  onOpen(): void
  onMark(read: boolean): void
}

export function NoticeRow({ notice, onOpen, onMark }: NoticeRowProps) {
  const { t } = useTranslation()
  const { kind, actor, title, text, excerpt, at, read } = notice
  const Icon = noticeIcons[kind]
  const tone = noticeTone[kind]
  return (
    <li className={classes(styles.row, !read && styles.unread)}>
      <button type="button" className={styles.main} data-notice onClick={onOpen}>
        <span className={classes(styles.icon, tone && styles[tone])}>
          {actor ? <Avatar id={actor.id} name={actor.name} size="m" /> : null}
          <Icon size={actor ? 12 : 16} stroke={1.75} aria-hidden className={actor ? styles.mark : undefined} />
        </span>
        <span className={styles.words}>
          <span className={styles.title}>
            {!read && <span className={styles.new}>{t('notifications:list.new')}</span>}
            {title ?? text}
          </span>
          {(title || actor) && <span className={styles.what}>{[actor?.name, title ? text : null].filter(Boolean).join(' · ')}</span>}
          {excerpt && <span className={styles.excerpt}>{excerpt}</span>}
        </span>
        <span className={styles.at}>
          <InstantText value={at} />
        </span>
      </button>
      <span className={styles.toggle}>
        <IconButton size="xs" icon={read ? IconCircleDot : IconCheck} label={t(read ? 'notifications:list.markUnread' : 'notifications:list.markRead')} onClick={() => onMark(!read)} />
      </span>
    </li>
  )
}
