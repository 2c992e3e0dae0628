import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
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
        <span className={styles.two}>
          <strong>{nameOf(code, i18n.language, 'currency')}</strong>
          <span>{code}</span>
        </span>
      </td>
      <td>
        <span className={styles.two}>
          <span className={styles.rate}>{worth(code, rate, own)}</span>
          <span>{inverse(code, rate, own)}</span>
        </span>
      </td>
      <td>
        <span className={styles.two}>
          <InstantText value={setAt} />
          {setBy && <span>{setBy.name}</span>}
        </span>
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
