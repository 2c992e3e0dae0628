/** Who sees a record and why, person by person. */
import { Modal, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnyRecord, ObjectDeclaration } from '../../../../../shared/object.ts'
import { foldText } from '../../../../../ui/palette/fold.ts'
import { useEndpoint } from '../../../../../ui/api/index.ts'
import { ErrorState, LoadingRows, Segmented } from '../../../../../ui/parts/index.ts'
import { titleOf } from '../../../../../ui/records/registry.ts'
import { usePhone } from '../../../../../ui/shell/index.ts'
import { explainAccess } from '../../../contract.ts'
import { AccessRow } from './AccessRow.tsx'
import styles from './Access.module.css'

/** Each person is looked at one by one; a large firm takes its time. */
const patience = 60_000

export default function AccessDialog({ object, record, onClose }: { object: ObjectDeclaration; record: AnyRecord; onClose: () => void }) {
  const { t } = useTranslation()
  const phone = usePhone()
  const [words, setWords] = useState('')
  const [shown, setShown] = useState<'see' | 'not'>('see')
  const access = useEndpoint(explainAccess, { query: { object: object.name, recordId: record.id }, timeout: patience }, { watch: [object.name, 'users', 'teams', 'roles', 'absences'] })
  const lines = access.data?.data ?? []
  const parts = { see: lines.filter(({ see }) => see.length > 0), not: lines.filter(({ see }) => see.length === 0) }
  const found = parts[shown].filter(({ user }) => foldText(user.name).includes(foldText(words)))
  return (
    <Modal opened onClose={onClose} title={t('accounts:why.title', { title: titleOf(object.name, record) || t('ui:records.unnamed') })} size={600} fullScreen={phone} closeButtonProps={{ 'aria-label': t('ui:actions.close') }}>
      <div className={styles.body}>
        <div className={styles.tools}>
          <TextInput size="md" value={words} onChange={(event) => setWords(event.currentTarget.value)} leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />} placeholder={t('accounts:why.find')} aria-label={t('accounts:why.find')} data-autofocus />
          <Segmented label={t('accounts:why.shown')} value={shown} onChange={setShown} items={(['see', 'not'] as const).map((key) => ({ key, label: t(`accounts:why.${key}`, { count: parts[key].length }) }))} />
        </div>
        {access.isPending && <LoadingRows rows={6} height={44} />}
        {access.error && <ErrorState error={access.error} onRetry={() => void access.refetch()} />}
        {access.data && found.length === 0 && <p className={styles.meta}>{t('accounts:why.nobody')}</p>}
        {found.length > 0 && (
          <ul className={styles.list}>
            {found.map((line) => (
              <AccessRow key={line.user.id} line={line} object={object} path={location.pathname} />
            ))}
          </ul>
        )}
      </div>
    </Modal>
  )
}
