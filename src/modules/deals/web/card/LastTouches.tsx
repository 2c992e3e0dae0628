/** The last few things that happened with the customer in this deal. */
import { useTranslation } from 'react-i18next'
import { useRecords } from '../../../../ui/api/index.ts'
import { kindIcon } from '../../../../ui/module.ts'
import { ErrorState, InstantText, LoadingRows, SectionTitle } from '../../../../ui/parts/index.ts'
import { useCan } from '../../../../ui/session/index.ts'
import styles from './DealPage.module.css'

const shown = 6

export function LastTouches({ id, onTimeline }: { id: string; onTimeline?: () => void }) {
  const { t } = useTranslation()
  const can = useCan()
  const may = can('see', 'activities')
  const touches = useRecords('activities', { filter: { field: 'dealId', op: 'eq', value: id }, sort: '-occurredAt', limit: shown }, { enabled: may })
  if (!may) return null
  return (
    <section aria-label={t('deals:page.lastTouches')}>
      <SectionTitle
        title={t('deals:page.lastTouches')}
        actions={
          onTimeline && (
            <button type="button" className={styles.link} onClick={onTimeline}>
              {t('deals:page.openTimeline')}
            </button>
          )
        }
      />
      {touches.isError && <ErrorState error={touches.error} onRetry={() => void touches.refetch()} />}
      {touches.isPending && <LoadingRows rows={3} height={30} />}
      {touches.data?.data.length === 0 && <p className={styles.quiet}>{t('deals:page.noTouches')}</p>}
      <div className={styles.rows}>
        {touches.data?.data.map((touch) => {
          const Icon = kindIcon('activities', String(touch.kind), touch.direction as string | null)
          return (
            <div key={touch.id} className={styles.row}>
              <Icon size={14} stroke={1.75} aria-hidden />
              <span className={styles.cut} title={[touch.title, touch.body].filter(Boolean).join('\n')}>
                {String(touch.title)}
              </span>
              <span className={styles.when}>
                <InstantText value={touch.occurredAt as string} />
              </span>
            </div>
          )
        })}
      </div>
    </section>
  )
}
