/** What the person has, and how much of it each other would get. */
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { call, useProblemText } from '../../../ui/api/index.ts'
import { useFormat } from '../../../ui/i18n/index.ts'
import { Note } from '../../../ui/parts/index.ts'
import { screensOf } from '../../../ui/records/index.ts'
import { labelKey } from '../../../shared/object.ts'
import { handOver, type HandOverPlan, type Holding, type Share } from '../contract.ts'
import styles from './HandOver.module.css'

export function SharesTable({ personId, holdings, plan, onlyOpen }: { personId: string; holdings: Holding[]; plan: HandOverPlan | null; onlyOpen: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const wording = useProblemText()
  const [settled] = useDebouncedValue(JSON.stringify(plan), 300)
  const preview = useQuery({
    queryKey: ['handover', personId, settled],
    queryFn: ({ signal }) => call(handOver, { params: { id: personId }, body: { ...(JSON.parse(settled) as HandOverPlan), dryRun: true }, signal }),
    enabled: settled !== 'null',
    placeholderData: keepPreviousData,
    retry: false,
  })
  const shares: Share[] = plan && preview.data ? preview.data.shares : []
  const people = [...new Map(shares.map((share) => [share.userId, share.name]))]
  const untouchable = holdings.reduce((sum, holding) => sum + holding.untouchable, 0)
  return (
    <>
      <div className={styles.scroller} aria-live="polite">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('handover:kind')}</th>
              <th scope="col">{t('handover:has')}</th>
              {people.map(([id, name]) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {holdings.map(({ object, count, open }) => (
              <tr key={object}>
                <th scope="row">{nameOf(object, t)}</th>
                <td>{format.number(onlyOpen && open !== null ? open : count)}</td>
                {people.map(([id]) => (
                  <td key={id}>{format.number(shares.find((share) => share.object === object && share.userId === id)?.count ?? 0)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {untouchable > 0 && <Note kind="attention">{t('handover:untouchable', { count: untouchable })}</Note>}
      {plan !== null && preview.error && <Note kind="bad">{wording(preview.error)}</Note>}
    </>
  )
}

/** Objects without a list of their own are named as their module names them. */
function nameOf(object: string, t: TFunction): string {
  const known = screensOf(object)?.object
  return known ? t(labelKey.many(known)) : t(`handover:kinds.${object}`, { defaultValue: object })
}
