import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton, InstantText } from '../../../../ui/parts/index.ts'
import { toastError } from '../../../../ui/undo/index.ts'
import type { CurrencyRate } from '../../contract.ts'
import { nameOf } from '../options.ts'
import styles from './Currencies.module.css'
import { removeCurrency } from './currencyWrites.ts'
import { useRateText } from './useRateText.ts'

/** @param onEdit missing for people who may not change rates */
export function CurrencyRow({ currency, own, onEdit }: { currency: CurrencyRate; own: string; onEdit?: () => void }) {
  const { t, i18n } = useTranslation()
  const { worth, inverse } = useRateText()
  const { code, rate, setAt, setBy } = currency
  const remove = useMutation({ mutationFn: () => removeCurrency(currency), onError: toastError })
  return (
    <tr>
      <td>
        <Two main={<strong>{nameOf(code, i18n.language, 'currency')}</strong>} meta={code} />
      </td>
      <td>
        <Two main={<span className={styles.rate}>{worth(code, rate, own)}</span>} meta={inverse(code, rate, own)} />
      </td>
      <td>
        <Two main={<InstantText value={setAt} />} meta={setBy?.name} />
      </td>
      <td>
        {onEdit && (
          <span className={styles.actions}>
            <IconButton size="xs" icon={IconPencil} label={t('setup:currencies.changeRate', { code })} onClick={onEdit} />
            <IconButton size="xs" icon={IconTrash} label={t('setup:currencies.remove', { code })} disabled={remove.isPending} onClick={() => remove.mutate()} />
          </span>
        )}
      </td>
    </tr>
  )
}

/** A value with a smaller line below. */
function Two({ main, meta }: { main: ReactNode; meta?: string }) {
  return (
    <span className={styles.two}>
      {main}
      {meta && <span>{meta}</span>}
    </span>
  )
}
