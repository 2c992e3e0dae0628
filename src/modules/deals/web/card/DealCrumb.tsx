/** The pipeline, the number, and the place of the deal on the board it came from. */
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { AnyRecord } from '../../../../shared/object.ts'
import { useFormat } from '../../../../ui/i18n/index.ts'
import { useKeys } from '../../../../ui/keys/index.ts'
import { IconButton } from '../../../../ui/parts/index.ts'
import { usePhone } from '../../../../ui/shell/index.ts'
import type { Pipelines } from '../usePipelines.ts'
import { walkOf } from './walk.ts'
import styles from './DealPage.module.css'

export function DealCrumb({ deal, pipelines }: { deal: AnyRecord; pipelines: Pipelines }) {
  const { t } = useTranslation()
  const format = useFormat()
  const phone = usePhone()
  const navigate = useNavigate()
  const pipeline = pipelines.pipeline(deal.pipelineId as string)
  const walk = walkOf(deal.id)
  // Walking replaces the address, so that Back leads to the board and not through every card.
  const go = (id: string | undefined): void => void (id && navigate({ to: `/deals/${id}`, search: true as never, replace: true }))
  useKeys([
    { keys: 'J', labelKey: 'deals:page.next', run: () => go(walk?.next) },
    { keys: 'K', labelKey: 'deals:page.previous', run: () => go(walk?.previous) },
    { keys: 'Escape', run: () => history.back() },
  ])
  return (
    <span className={styles.crumb}>
      {pipeline && !phone && (
        <Link to={'/deals' as string} search={{ pipeline: pipeline.id } as never}>
          {pipeline.name}
        </Link>
      )}
      {deal.number != null && <span className={styles.small}>{t('deals:page.number', { number: deal.number })}</span>}
      {walk && !phone && (
        <span className={styles.place}>
          <span className={styles.small}>{`${format.number(walk.at + 1)} / ${format.number(walk.count)}`}</span>
          <IconButton size="xs" label={t('deals:page.previous')} keys="K" icon={IconChevronUp} disabled={!walk.previous} onClick={() => go(walk.previous)} />
          <IconButton size="xs" label={t('deals:page.next')} keys="J" icon={IconChevronDown} disabled={!walk.next} onClick={() => go(walk.next)} />
        </span>
      )}
    </span>
  )
}
