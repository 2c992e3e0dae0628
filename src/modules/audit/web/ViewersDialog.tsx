/** Who has opened a record, how often and when last. */
import { IconEye } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../../ui/api/index.ts'
import { Avatar, Dialog, EmptyState, ErrorState, InstantText, LoadingRows } from '../../../ui/parts/index.ts'
import { getViewers } from '../contract.ts'
import styles from './Register.module.css'

export default function ViewersDialog({ object, id, onClose }: { object: string; id: string; onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { data, error, isPending, refetch } = useEndpoint(getViewers, { params: { object, id } })
  const openRegister = (): void => {
    onClose()
    void navigate({ to: '/settings/register', search: { recordId: id } as never })
  }
  return (
    <Dialog title={t('audit:viewers.title')} text={t('audit:viewers.text')} submitLabel={t('audit:viewers.register')} cancelLabel={t('ui:actions.close')} onSubmit={openRegister} onClose={onClose}>
      {isPending && <LoadingRows rows={3} />}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.data.length === 0 && <EmptyState icon={IconEye} title={t('audit:viewers.empty')} />}
      {data && data.data.length > 0 && (
        <ul className={styles.people}>
          {data.data.map(({ person, times, last }) => (
            <li key={person.id}>
              <Avatar id={person.id} name={person.name} />
              <span className={styles.name}>{person.name}</span>
              <span className={styles.quiet}>{t('audit:viewers.times', { count: times })}</span>
              <InstantText value={last} />
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}
