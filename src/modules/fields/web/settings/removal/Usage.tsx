/** What would miss a field or an object, in words. */
import { useTranslation } from 'react-i18next'
import { labelKey } from '../../../../../shared/object.ts'
import type { FieldUsage } from '../../../contract.ts'
import { catalogObjects } from '../../catalog.ts'
import styles from '../Fields.module.css'

/** @param of `field`: values are counted; `object`: records */
export function Usage({ usage, of }: { usage: FieldUsage; of: 'field' | 'object' }) {
  const { t } = useTranslation()
  const kind = (name: string): string => {
    const object = catalogObjects().find((one) => one.name === name)
    return object ? t(labelKey.one(object)) : name
  }
  return (
    <>
      <ul className={styles.usage}>
        <li>{usage.values > 0 ? t(`fields:usage.${of}.living`, { count: usage.values }) : t(`fields:usage.${of}.none`)}</li>
        {usage.inTrash > 0 && <li>{t(`fields:usage.${of}.inTrash`, { count: usage.inTrash })}</li>}
      </ul>
      {usage.usedBy.length > 0 && (
        <div>
          <p>{t('fields:usage.usedBy')}</p>
          <ul className={`${styles.usage} ${styles.used}`}>
            {usage.usedBy.map(({ object, id, name, kind: words }, index) => (
              <li key={`${object} ${id} ${index}`}>{t('fields:usage.one', { kind: words ?? kind(object), name })}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
