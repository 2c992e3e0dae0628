/** The card of a deal: what it is about, where it stands, what comes next, and everything around it. */
import { useParams } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnyRecord } from '../../../../shared/object.ts'
import { useRecord } from '../../../../ui/api/index.ts'
import { useSlot } from '../../../../ui/module.ts'
import { ErrorState, LoadingRows } from '../../../../ui/parts/index.ts'
import { Page } from '../../../../ui/shell/index.ts'
import { deals } from '../../contract.ts'
import { usePipelines } from '../usePipelines.ts'
import { DealCrumb } from './DealCrumb.tsx'
import { DealHeader } from './DealHeader.tsx'
import { DealMenu } from './DealMenu.tsx'
import { DealSide } from './DealSide.tsx'
import { DealStages } from './DealStages.tsx'
import { DealTabs } from './DealTabs.tsx'
import { DealVerbs } from './DealVerbs.tsx'
import { TrashedDeal } from './TrashedDeal.tsx'
import { useDealKeys } from './useDealKeys.ts'
import styles from './DealPage.module.css'

const include = ['company', 'contact', 'owner', 'product', 'nextTask']

export default function DealPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { t } = useTranslation()
  const deal = useRecord(deals, id, { include })
  // While the next card is on its way the former one is not shown under its address.
  if (deal.data?.id === id) return <Card key={id} deal={deal.data as AnyRecord} />
  return (
    <Page title={t('deals:deals.one')} crumb={{ label: t('deals:deals.many'), to: '/deals' }}>
      {deal.isError ? <ErrorState error={deal.error} onRetry={() => void deal.refetch()} /> : <LoadingRows rows={10} />}
    </Page>
  )
}

function Card({ deal }: { deal: AnyRecord }) {
  const { t } = useTranslation()
  const pipelines = usePipelines()
  useDealKeys(deal)
  const actions = useSlot('record.actions')
  const menu = (
    <>
      <Suspense>
        {!deal.deletedAt && actions.map(({ key, component: Action }) => <Action key={key} object="deals" id={deal.id} record={deal} />)}
      </Suspense>
      <DealMenu deal={deal} pipelines={pipelines} />
    </>
  )
  return (
    <Page
      title={String(deal.title)}
      crumb={{ label: t('deals:deals.many'), to: '/deals' }}
      heading={<DealCrumb deal={deal} pipelines={pipelines} />}
      phoneActions={menu}
      actions={
        <>
          {menu}
          {!deal.deletedAt && <span className={styles.line} />}
          <DealVerbs deal={deal} />
        </>
      }
    >
      <div className={styles.card}>
        <TrashedDeal deal={deal} />
        <DealHeader deal={deal} stage={pipelines.stage(deal.stageId as string)} />
        <DealStages deal={deal} pipelines={pipelines} />
        <div className={styles.body}>
          <div className={styles.main}>
            <DealTabs deal={deal} />
          </div>
          <aside className={styles.side}>
            <DealSide deal={deal} />
          </aside>
        </div>
      </div>
    </Page>
  )
}
