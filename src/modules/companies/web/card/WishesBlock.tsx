/** What the customer needs and how he wishes to be treated, with the tags. */
import { useTranslation } from 'react-i18next'
import { fieldOf, labelKey, type AnyRecord } from '../../../../shared/object.ts'
import { FieldList } from '../../../../ui/parts/index.ts'
import { EditableField, isEmpty } from '../../../../ui/records/index.ts'
import { Block } from './Block.tsx'
import type { CustomerLook } from './look.ts'
import styles from './Block.module.css'

export function WishesBlock({ look: { object }, record }: { look: CustomerLook; record: AnyRecord }) {
  const { t } = useTranslation()
  const tags = <EditableField object={object} record={record} name="tags" />
  // Rights may hide fields.
  if (!fieldOf(object, 'needs') && !fieldOf(object, 'tags')) return null
  return (
    <Block title={t('companies:card.wishes')}>
      {fieldOf(object, 'needs') && (
        <div className={styles.text}>
          <EditableField object={object} record={record} name="needs" />
        </div>
      )}
      {!fieldOf(object, 'tags') ? null : isEmpty(record.tags) ? <FieldList items={[{ key: 'tags', label: t(labelKey.field(object, 'tags')), value: tags }]} /> : <div className={styles.tags}>{tags}</div>}
    </Block>
  )
}
