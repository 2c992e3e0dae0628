/** Everything the import will do, before it does it. */
import { IconPlayerPlay } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/i18n/index.ts'
import { Button, ErrorState, LoadingRows, Note } from '../../../ui/parts/index.ts'
import { toastError } from '../../../ui/undo/index.ts'
import { FileReportCard } from './FileReportCard.tsx'
import { Totals } from './Totals.tsx'
import { useDryRun, type ImportDraft } from './useImportDraft.ts'
import styles from './Wizard.module.css'

export function DryRunStep({ draft, onBack, onRun }: { draft: ImportDraft; onBack: () => void; onRun: () => Promise<void> }) {
  const { t } = useTranslation()
  const format = useFormat()
  const dry = useDryRun(draft)
  const [busy, setBusy] = useState(false)
  const run = async (): Promise<void> => {
    setBusy(true)
    try {
      await onRun()
    } catch (error) {
      toastError(error)
      setBusy(false)
    }
  }
  const change = (dry.data?.created ?? 0) + (dry.data?.updated ?? 0)
  return (
    <>
      <div className={styles.body} tabIndex={0}>
        <div className={styles.narrow}>
          <div>
            <h2 className={styles.title}>{t('imports:dryRun.title')}</h2>
            <p className={styles.text}>{t('imports:dryRun.text')}</p>
          </div>
          {dry.error ? <ErrorState error={dry.error} onRetry={() => void dry.refetch()} /> : !dry.data ? <LoadingRows rows={6} /> : dry.data.files.map((report, index) => <FileReportCard key={index} report={report} />)}
          {dry.data && dry.data.failed > 0 && <Note kind="attention">{t('imports:dryRun.rejects', { count: dry.data.failed, number: format.number(dry.data.failed) })}</Note>}
        </div>
      </div>
      <Totals counts={dry.data} counting={dry.counting} error={dry.error}>
        <Button size="lg" onClick={onBack} disabled={busy}>
          {t('imports:actions.back')}
        </Button>
        <Button kind="pri" size="lg" icon={IconPlayerPlay} busy={busy} disabled={!dry.data || dry.counting} reason={dry.data && change === 0 ? t('imports:dryRun.nothing') : undefined} onClick={() => void run()}>
          {t('imports:actions.run', { count: change, number: format.number(change) })}
        </Button>
      </Totals>
    </>
  )
}
