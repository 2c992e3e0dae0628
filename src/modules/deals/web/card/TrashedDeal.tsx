/** Says that the deal is in the trash, and takes it out again. */
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AnyRecord } from '../../../../shared/object.ts'
import { records } from '../../../../ui/api/index.ts'
import { useFormat } from '../../../../ui/i18n/index.ts'
import { Button } from '../../../../ui/parts/index.ts'
import { useCan } from '../../../../ui/session/index.ts'
import { toastError } from '../../../../ui/undo/index.ts'
import { deals } from '../../contract.ts'
import { rereadDeals } from '../move/moveDeals.ts'
import styles from './DealPage.module.css'

export function TrashedDeal({ deal }: { deal: AnyRecord }) {
  const { t } = useTranslation()
  const format = useFormat()
  const can = useCan()
  if (!deal.deletedAt) return null
  return (
    <div className={styles.banner} role="status">
      <IconTrash size={16} stroke={1.75} aria-hidden />
      <span>{t('deals:page.inTrash', { when: format.instant(deal.deletedAt) })}</span>
      {can('delete', 'deals') && (
        <Button kind="soft" onClick={() => void records.restore(deals, deal.id).then(rereadDeals).catch(toastError)}>
          {t('deals:page.restore')}
        </Button>
      )}
    </div>
  )
}
