/** Says what goes and what stays before all sample data go. */
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '../../../ui/api/index.ts'
import { Dialog, Note } from '../../../ui/parts/index.ts'
import { totalOf, type Batch } from './batches.ts'
import { Counts } from './Counts.tsx'
import styles from './SampleData.module.css'
import { takeAway, type Removal } from './takeAway.ts'

export function RemoveDialog({ batches, onRemoved, onClose }: { batches: readonly Batch[]; onRemoved: (removal: Removal) => void; onClose: () => void }) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const remove = useMutation({
    mutationFn: takeAway,
    onSuccess: (removal) => {
      onRemoved(removal)
      onClose()
    },
  })
  return (
    <Dialog title={t('demo:remove.title')} submitLabel={t('demo:remove.verb')} submitKind="bad" cancelLabel={t('demo:remove.keep')} onSubmit={() => remove.mutate()} busy={remove.isPending} onClose={onClose} foot={remove.isPending ? t('demo:remove.working') : undefined}>
      <section className={styles.part}>
        <h3>{t('demo:remove.goes')}</h3>
        <Counts counts={totalOf(batches)} />
        <ul>
          <li>{t('demo:remove.changed')}</li>
          <li>{t('demo:remove.written')}</li>
        </ul>
      </section>
      <section className={styles.part}>
        <h3>{t('demo:remove.stays')}</h3>
        <ul>
          <li>{t('demo:remove.own')}</li>
          <li>{t('demo:remove.needed')}</li>
          <li>{t('demo:remove.settings')}</li>
        </ul>
      </section>
      <Note kind="attention">{t('demo:remove.forGood')}</Note>
      {remove.error && <Note kind="bad">{wording(remove.error)}</Note>}
    </Dialog>
  )
}
