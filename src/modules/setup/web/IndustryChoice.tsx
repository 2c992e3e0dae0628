import { IconBuilding, IconHeart, IconPhone, IconPlus, IconShoppingCart, IconWindow } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { IconComponent } from '../../../ui/module.ts'
import type { industries as all, SetupPage } from '../contract.ts'
import styles from './IndustryChoice.module.css'

type Industry = (typeof all)[number]

const icons: Record<Industry, IconComponent> = { windows: IconWindow, wholesale: IconShoppingCart, salon: IconHeart, telecom: IconPhone, realty: IconBuilding, none: IconPlus }

/** Radio cards: arrows walk, as radios do. */
export function IndustryChoice({ industries, value, onChange }: { industries: SetupPage['industries']; value: Industry; onChange: (value: Industry) => void }) {
  const { t } = useTranslation()
  return (
    <fieldset className={styles.packs}>
      <legend className={styles.legend}>{t('setup:start.title')}</legend>
      {industries.map((industry) => {
        const Icon = icons[industry]
        return (
          <label key={industry} className={styles.pack}>
            <input type="radio" name="industry" value={industry} checked={industry === value} onChange={() => onChange(industry)} />
            <Icon size={16} stroke={1.75} aria-hidden />
            <strong>{t(`setup:industries.${industry}.name`)}</strong>
            <span>{t(`setup:industries.${industry}.text`)}</span>
          </label>
        )
      })}
    </fieldset>
  )
}
