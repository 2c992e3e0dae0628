/** "Card is 92% complete"; a click opens the form with what is missing. */
import { useTranslation } from 'react-i18next'
import { fieldOf, labelKey, type AnyRecord } from '../../../../shared/object.ts'
import { useFormat } from '../../../../ui/i18n/index.ts'
import { Tooltip } from '../../../../ui/parts/index.ts'
import { openRecordForm } from '../../../../ui/records/index.ts'
import { completenessOf } from './completeness.ts'
import type { CustomerLook } from './look.ts'
import styles from './Card.module.css'

export function CompletenessHint({ look: { object, important }, record }: { look: CustomerLook; record: AnyRecord }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { percent, missing } = completenessOf(record, important.filter((name) => fieldOf(object, name)))
  const hint = missing.length === 0 ? t('companies:card.allKnown') : t('companies:card.missing', { fields: missing.map((name) => t(labelKey.field(object, name))).join(', ') })
  return (
    <Tooltip label={hint}>
      <button type="button" className={styles.complete} onClick={() => openRecordForm(object, { record })}>
        {t('companies:card.complete', { percent: format.percent(percent) })}
      </button>
    </Tooltip>
  )
}
