/** The keys of the card, and the same in the palette. */
import { IconNotes, IconPencil, IconPhone } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Phone } from '../../../../shared/fields.ts'
import type { AnyRecord } from '../../../../shared/object.ts'
import { useKeys } from '../../../../ui/keys/index.ts'
import { usePaletteActions } from '../../../../ui/palette/index.ts'
import { linkedRecord, primaryOf, telLink } from '../../../../ui/records/index.ts'
import { openRecordForm } from '../../../../ui/records/registration.ts'
import { useCan } from '../../../../ui/session/index.ts'
import { deals } from '../../contract.ts'
import { openNote } from '../step/openStep.tsx'

export function useDealKeys(deal: AnyRecord): void {
  const { t } = useTranslation()
  const can = useCan()
  const phone = phoneOf(deal)
  const living = !deal.deletedAt
  const actions = [
    ...(phone ? [{ key: 'call', keys: 'P', labelKey: 'deals:page.call', icon: IconPhone, run: () => location.assign(telLink(phone)) }] : []),
    ...(living && can('create', 'notes')
      ? [{ key: 'note', keys: 'N', labelKey: 'deals:note.title', icon: IconNotes, run: () => openNote({ id: deal.id, title: String(deal.title) }) }]
      : []),
    ...(living && can('change', 'deals')
      ? [{ key: 'edit', keys: 'E', labelKey: 'ui:actions.edit', icon: IconPencil, run: () => openRecordForm(deals, { record: deal }) }]
      : []),
  ]
  useKeys(actions)
  usePaletteActions({ title: String(deal.title), actions: actions.map(({ labelKey, ...action }) => ({ ...action, label: t(labelKey) })) })
}

/** Whom to call about a deal: the contact, else the company. */
function phoneOf(deal: AnyRecord): Phone | undefined {
  const numbers = (relation: string): Phone[] | undefined => linkedRecord(deal, relation)?.phones as Phone[] | undefined
  return primaryOf(numbers('contact')) ?? primaryOf(numbers('company'))
}
