/** Currencies that sums may be in, and what they are worth in that of the firm. */
import { IconCoins, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../../../ui/api/index.ts'
import { Button, EmptyState, ErrorState, LoadingRows, Note } from '../../../../ui/parts/index.ts'
import { useIsAdministrator } from '../../../../ui/session/index.ts'
import { openOverlay, SettingsPage } from '../../../../ui/shell/index.ts'
import { getCurrencies, type CurrencyRate } from '../../contract.ts'
import { nameOf } from '../options.ts'
import styles from './Currencies.module.css'
import { CurrencyDialog } from './CurrencyDialog.tsx'
import { CurrencyRow } from './CurrencyRow.tsx'

export default function CurrenciesPage() {
  const { t, i18n } = useTranslation()
  const administrator = useIsAdministrator()
  const { data, error, isPending, refetch } = useEndpoint(getCurrencies)
  const open = (currency?: CurrencyRate) => (): void => void openOverlay((close) => data && <CurrencyDialog currency={currency} all={data} onClose={close} />)
  const add = administrator && data && (
    <Button kind="pri" icon={IconPlus} onClick={open()}>
      {t('setup:currencies.add')}
    </Button>
  )
  return (
    <SettingsPage
      title={t('setup:currencies.title')}
      text={data ? t('setup:currencies.explanation', { currency: nameOf(data.currency, i18n.language, 'currency'), code: data.currency }) : t('setup:currencies.text')}
      actions={data && data.data.length > 0 && add}
    >
      {!administrator && <Note>{t('setup:errors.administrators')}</Note>}
      {isPending && <LoadingRows rows={4} height={52} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.data.length === 0 && <EmptyState icon={IconCoins} title={t('setup:currencies.empty', { code: data.currency })} text={t('setup:currencies.emptyText')} action={add} />}
      {data && data.data.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('setup:currencies.currency')}</th>
              <th scope="col">{t('setup:currencies.rate')}</th>
              <th scope="col">{t('setup:currencies.set')}</th>
              <th scope="col">
                <span className={styles.spoken}>{t('setup:currencies.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {data.data.map((currency) => (
              <CurrencyRow key={currency.code} currency={currency} own={data.currency} onEdit={administrator ? open(currency) : undefined} />
            ))}
          </tbody>
        </table>
      )}
    </SettingsPage>
  )
}
