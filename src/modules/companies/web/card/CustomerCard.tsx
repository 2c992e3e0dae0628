/** The card of a customer: who it is, figures, and everything around it; other modules stand in its slots. */
import { useParams } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { labelKey, type AnyRecord } from '../../../../shared/object.ts'
import { useRecord } from '../../../../ui/api/index.ts'
import { useSlot } from '../../../../ui/module.ts'
import { usePaletteActions } from '../../../../ui/palette/index.ts'
import { ErrorState, LoadingRows } from '../../../../ui/parts/index.ts'
import { titleOf } from '../../../../ui/records/index.ts'
import { Page, usePhone } from '../../../../ui/shell/index.ts'
import { CardButtons, CardTiles, useCardActions } from './CardActions.tsx'
import { CardHeader } from './CardHeader.tsx'
import { CardMenu } from './CardMenu.tsx'
import { CardPlace } from './CardPlace.tsx'
import { CardTabs } from './CardTabs.tsx'
import { CompletenessHint } from './CompletenessHint.tsx'
import { FactStrip } from './FactStrip.tsx'
import type { CustomerLook } from './look.ts'
import { paletteActionsOf } from './paletteActions.ts'
import { reachOf } from './reach.ts'
import { isOn, type ComposeAsk, type ComposeKind, type CustomerObject, type CustomerPerson, type CustomerSlotProps } from './slots.ts'
import { TrashedBanner } from './TrashedBanner.tsx'
import { useCardTab } from './useCardTab.ts'
import styles from './Card.module.css'

export function CustomerCard({ look }: { look: CustomerLook }) {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { t } = useTranslation()
  const record = useRecord(look.object, id, { include: [...look.include] })
  const crumb = { label: t(labelKey.many(look.object)), to: `/${look.object.name}` }
  if (record.data) return <Card key={id} look={look} record={record.data as AnyRecord} crumb={crumb} />
  return (
    <Page title={t(labelKey.one(look.object))} crumb={crumb}>
      {record.isError ? <ErrorState error={record.error} onRetry={() => void record.refetch()} /> : <LoadingRows rows={10} />}
    </Page>
  )
}

function Card({ look, record, crumb }: { look: CustomerLook; record: AnyRecord; crumb: { label: string; to: string } }) {
  const { t } = useTranslation()
  const phone = usePhone()
  const object = look.object.name as CustomerObject
  const [tab, openTab] = useCardTab()
  const [asked, setAsked] = useState<ComposeAsk | null>(null)
  const compose = (kind: ComposeKind): void => {
    openTab('overview')
    setAsked({ kind })
  }
  const slot: CustomerSlotProps = { object, id: record.id, record, compose, asked }
  const reach = reachOf(record, useCustomerPeople(slot))
  const deeds = useCardActions(slot, reach, !record.deletedAt)
  const title = titleOf(object, record)
  const banners = useSlot('customer.banner')
  const actions = useSlot('record.actions')
  const menu = (
    <>
      <Suspense>
        {!record.deletedAt && actions.map(({ key, component: Action }) => <Action key={key} {...slot} />)}
      </Suspense>
      <CardMenu object={look.object} record={record} />
    </>
  )
  usePaletteActions(record.deletedAt ? null : { title, actions: paletteActionsOf(deeds, compose, t) })
  return (
    <Page
      title={title}
      crumb={crumb}
      heading={<CardPlace object={object} id={record.id} />}
      phoneActions={menu}
      actions={
        <>
          <CompletenessHint look={look} record={record} />
          <span className={styles.separator} />
          {menu}
        </>
      }
    >
      <div className={styles.card}>
        <TrashedBanner object={look.object} record={record} />
        <CardHeader look={look} record={record} reach={reach} actions={!phone && !record.deletedAt && <CardButtons deeds={deeds} reach={reach} slot={slot} />} />
        {phone && !record.deletedAt && <CardTiles deeds={deeds} reach={reach} slot={slot} />}
        {phone && <Suspense>{banners.map(({ key, component: Banner }) => <Banner key={key} {...slot} />)}</Suspense>}
        <FactStrip {...slot} />
        <CardTabs look={look} slot={slot} tab={tab} onTab={openTab} />
      </div>
    </Page>
  )
}

/** The people that other modules know of this customer. */
function useCustomerPeople(slot: CustomerSlotProps): CustomerPerson[] {
  const entries = useSlot('customer.people')
  return entries.filter((entry) => isOn(entry, slot.object)).flatMap((entry) => entry.usePeople(slot))
}
