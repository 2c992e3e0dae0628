/** What is done with a deal less often. */
import { IconArrowsExchange, IconDots, IconLink, IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AnyRecord } from '../../../../shared/object.ts'
import { useSlot } from '../../../../ui/module.ts'
import { IconButton, Menu } from '../../../../ui/parts/index.ts'
import { openRecordForm } from '../../../../ui/records/registration.ts'
import { useCan } from '../../../../ui/session/index.ts'
import { showToast } from '../../../../ui/undo/index.ts'
import { deals } from '../../contract.ts'
import { trashDeals } from '../move/closeDeals.tsx'
import { openMoveSheet } from '../move/openMoveSheet.tsx'
import { requestMove } from '../move/requestMove.tsx'
import type { Pipelines } from '../usePipelines.ts'

export function DealMenu({ deal, pipelines }: { deal: AnyRecord; pipelines: Pipelines }) {
  const { t } = useTranslation()
  const can = useCan()
  const items = useSlot('card.menu')
  const mayChange = can('change', 'deals') && !deal.deletedAt
  const move = (): void =>
    openMoveSheet({
      cards: [{ id: deal.id, title: String(deal.title), stageId: String(deal.stageId) }],
      pipelines,
      onMove: (stage) => void requestMove([deal.id], stage),
    })
  const copy = (): void => void navigator.clipboard.writeText(`${location.origin}/deals/${deal.id}`).then(() => showToast({ text: t('deals:page.linkCopied') }))
  const icon = { size: 14, stroke: 1.75, 'aria-hidden': true } as const
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <IconButton icon={IconDots} label={t('deals:page.menu')} />
      </Menu.Target>
      <Menu.Dropdown>
        {mayChange && (
          <Menu.Item leftSection={<IconPencil {...icon} />} onClick={() => openRecordForm(deals, { record: deal })}>
            {t('ui:actions.edit')}
          </Menu.Item>
        )}
        {mayChange && (
          <Menu.Item leftSection={<IconArrowsExchange {...icon} />} onClick={move}>
            {t('deals:page.move')}
          </Menu.Item>
        )}
        {/* Browsers withhold the clipboard from plain http. */}
        {'clipboard' in navigator && (
          <Menu.Item leftSection={<IconLink {...icon} />} onClick={copy}>
            {t('deals:page.copyLink')}
          </Menu.Item>
        )}
        {items.map(({ key, component: Item }) => (
          <Item key={key} object={deals} record={deal} />
        ))}
        {can('delete', 'deals') && !deal.deletedAt && (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<IconTrash {...icon} />} onClick={() => void trashDeals([deal.id])}>
              {t('ui:actions.delete')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
