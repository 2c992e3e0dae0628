import { useTranslation } from 'react-i18next'
import { languageName } from '../../../../ui/i18n/index.ts'
import { FieldList } from '../../../../ui/parts/index.ts'
import type { FirmSettings } from '../../contract.ts'
import { nameOf } from '../options.ts'
import { daysText } from '../timeText.ts'
import { LastChange } from './LastChange.tsx'

/** The settings of the firm for people who may not change them. */
export function FirmFacts({ firm }: { firm: FirmSettings }) {
  const { t, i18n } = useTranslation()
  const { days, from, to } = firm.workingHours
  const facts: [string, string][] = [
    [t('setup:company.name'), firm.name],
    [t('setup:company.country'), nameOf(firm.country, i18n.language, 'region')],
    [t('setup:company.taxNumber'), firm.taxNumber ?? '–'],
    [t('setup:company.currency'), `${nameOf(firm.currency, i18n.language, 'currency')}, ${firm.currency}`],
    [t('setup:firm.language'), languageName(firm.language)],
    [t('setup:company.timeZone'), firm.timeZone],
    [t('setup:firm.hours'), `${daysText(days, i18n.language)} ${from}–${to}`],
  ]
  return (
    <>
      <FieldList items={facts.map(([label, value]) => ({ key: label, label, value }))} />
      <LastChange change={firm.changed} />
    </>
  )
}
