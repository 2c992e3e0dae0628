/** What is done with a customer: call, write, note, plan; as buttons, or as tiles for the thumb. */
import { IconCheckbox, IconMail, IconMapPin, IconMessage, IconPencil, IconPhone } from '@tabler/icons-react'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../../../../ui/keys/index.ts'
import { useSlot, type IconComponent } from '../../../../ui/module.ts'
import { Button, classes } from '../../../../ui/parts/index.ts'
import { useAddressText } from '../../../../ui/records/field/ContactViews.tsx'
import { telLink } from '../../../../ui/records/field/phoneText.ts'
import { useCan } from '../../../../ui/session/index.ts'
import { mailLink, mapLink, type Reach } from './reach.ts'
import type { CustomerSlotProps } from './slots.ts'
import styles from './Card.module.css'

/** What the buttons and the keys do. The composer opens beside, so that the result is written down at once. */
export function useCardActions({ compose }: Pick<CustomerSlotProps, 'compose'>, { phone, email }: Reach, enabled: boolean) {
  const mayPlan = useCan()('create', 'tasks')
  const call = (): void => {
    if (phone) location.assign(telLink(phone))
    compose('call')
  }
  const mail = (): void => {
    if (email) location.assign(mailLink(email))
    compose('letter')
  }
  useKeys(
    [
      { keys: 'P', labelKey: 'companies:card.call', run: call },
      { keys: 'M', labelKey: 'companies:card.mail', run: mail },
      { keys: 'N', labelKey: 'companies:card.note', run: () => compose('note') },
      ...(mayPlan ? [{ keys: 'T', labelKey: 'companies:card.task', run: () => compose('task') }] : []),
    ],
    enabled,
  )
  return { call, mail, mayPlan }
}

export type CardDeeds = ReturnType<typeof useCardActions>

export function CardButtons({ deeds, reach, slot }: { deeds: CardDeeds; reach: Reach; slot: CustomerSlotProps }) {
  const { t } = useTranslation()
  const more = useSlot('customer.actions')
  return (
    <>
      <Button kind="pri" size="md" icon={IconPhone} keys="P" reason={reach.phone ? undefined : t('companies:card.noPhone')} onClick={deeds.call}>
        {t('companies:card.call')}
      </Button>
      <Button size="md" icon={IconMail} reason={reach.email ? undefined : t('companies:card.noEmail')} onClick={deeds.mail}>
        {t('companies:card.mail')}
      </Button>
      <Button size="md" icon={IconPencil} keys="N" onClick={() => slot.compose('note')}>
        {t('companies:card.note')}
      </Button>
      <Suspense>
        {more.map(({ key, component: Action }) => (
          <Action key={key} {...slot} />
        ))}
      </Suspense>
      {deeds.mayPlan && (
        <Button size="md" icon={IconCheckbox} keys="T" onClick={() => slot.compose('task')}>
          {t('companies:card.task')}
        </Button>
      )}
    </>
  )
}

export function CardTiles({ deeds, reach, slot }: { deeds: CardDeeds; reach: Reach; slot: CustomerSlotProps }) {
  const { t } = useTranslation()
  const addressText = useAddressText()
  const message = (): void => {
    if (reach.phone) location.assign(telLink(reach.phone).replace(/^tel:/, 'sms:'))
    slot.compose('message')
  }
  return (
    <div className={styles.tiles}>
      <Tile icon={IconPhone} label={t('companies:card.callShort')} main off={!reach.phone} onClick={deeds.call} />
      <Tile icon={IconMessage} label={t('companies:card.message')} off={!reach.phone} onClick={message} />
      <Tile icon={IconMail} label={t('companies:card.mail')} off={!reach.email} onClick={deeds.mail} />
      {deeds.mayPlan && <Tile icon={IconCheckbox} label={t('companies:card.task')} onClick={() => slot.compose('task')} />}
      <Tile icon={IconMapPin} label={t('companies:card.route')} off={!reach.address} onClick={() => reach.address && window.open(mapLink(addressText(reach.address)), '_blank', 'noreferrer')} />
    </div>
  )
}

function Tile({ icon: Icon, label, main, off, onClick }: { icon: IconComponent; label: string; main?: boolean; off?: boolean; onClick: () => void }) {
  return (
    <button type="button" className={classes(styles.tile, main && !off && styles.mainTile)} disabled={off} onClick={onClick}>
      <Icon size={20} stroke={1.75} aria-hidden />
      {label}
    </button>
  )
}
