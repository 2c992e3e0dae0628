/** With whom a record is shared, and sharing it with one more person or team. */
import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { AnyRecord, ObjectDeclaration } from '../../../../../shared/object.ts'
import { useEndpoint } from '../../../../../ui/api/index.ts'
import { ErrorState, LoadingRows } from '../../../../../ui/parts/index.ts'
import { titleOf } from '../../../../../ui/records/registry.ts'
import { usePhone } from '../../../../../ui/shell/index.ts'
import { listShares } from '../../../contract.ts'
import { ShareForm } from './ShareForm.tsx'
import { ShareRow } from './ShareRow.tsx'
import styles from './Sharing.module.css'

export default function ShareDialog({ object, record, onClose }: { object: ObjectDeclaration; record: AnyRecord; onClose: () => void }) {
  const { t } = useTranslation()
  const phone = usePhone()
  const place = { object: object.name, recordId: record.id }
  const shares = useEndpoint(listShares, { query: place }, { watch: [object.name] })
  const title = t('accounts:share.title', { title: titleOf(object.name, record) || t('ui:records.unnamed') })
  return (
    <Modal opened onClose={onClose} title={title} size={520} fullScreen={phone} closeButtonProps={{ 'aria-label': t('ui:actions.close') }}>
      <div className={styles.body}>
        {shares.isPending && <LoadingRows rows={3} height={44} />}
        {shares.error && <ErrorState error={shares.error} onRetry={() => void shares.refetch()} />}
        {shares.data && !shares.error && (
          <>
            <p className={styles.text}>{t('accounts:share.text')}</p>
            {shares.data.data.length > 0 ? (
              <ul className={styles.list} aria-label={t('accounts:share.with')}>
                {shares.data.data.map((share) => (
                  <ShareRow key={share.id} share={share} place={place} />
                ))}
              </ul>
            ) : (
              <p className={styles.meta}>{t('accounts:share.nobody')}</p>
            )}
            <ShareForm place={place} ownerId={object.access.owner ? (record[object.access.owner] as string | null | undefined) : null} />
          </>
        )}
      </div>
    </Modal>
  )
}
