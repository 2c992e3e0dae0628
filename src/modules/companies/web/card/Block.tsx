/** A titled part of a side column, under a hairline. */
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { SectionTitle } from '../../../../ui/parts/index.ts'
import styles from './Block.module.css'

export function Block({ title, count, actions, children }: { title: string; count?: number | null; actions?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.block} aria-label={title}>
      <SectionTitle title={title} count={count} actions={actions} />
      {children}
    </section>
  )
}

/** Folds away what is looked at less often. */
export function MoreButton({ open, count, onToggle }: { open: boolean; count: number; onToggle: () => void }) {
  const { t } = useTranslation()
  const Icon = open ? IconChevronDown : IconChevronRight
  return (
    <button type="button" className={styles.more} aria-expanded={open} onClick={onToggle}>
      <Icon size={14} stroke={1.75} aria-hidden />
      {t(open ? 'companies:card.less' : 'companies:card.more', { count })}
    </button>
  )
}
