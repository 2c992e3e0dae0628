/** Which column becomes what: the table of columns, what is wrong, rows as they will be stored, totals. */
import { IconArrowRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from '@tanstack/react-router'
import { Button } from '../../../ui/parts/index.ts'
import { ColumnTable } from './ColumnTable.tsx'
import { MappingBar } from './MappingBar.tsx'
import { PreviewTable } from './PreviewTable.tsx'
import { ProblemsPanel } from './ProblemsPanel.tsx'
import { SaveTemplate } from './SaveTemplate.tsx'
import { Totals } from './Totals.tsx'
import { useDryRun, usePreview, type ImportDraft } from './useImportDraft.ts'
import styles from './Wizard.module.css'

export function FieldsStep({ draft, onNext }: { draft: ImportDraft; onNext: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [only, setOnly] = useState<'first' | 'problems'>('first')
  const dry = useDryRun(draft)
  const problems = dry.data?.files[draft.file]?.problems.filter((problem) => problem.severity !== 'hint') ?? []
  const preview = usePreview(draft, only, [...new Set(problems.flatMap((problem) => problem.rows))].slice(0, 500))
  return (
    <>
      <MappingBar draft={draft} />
      <div className={styles.frame}>
        <div className={styles.left}>
          <ColumnTable draft={draft} states={preview.data?.states ?? []} />
          <PreviewTable draft={draft} preview={preview.data?.preview} only={only} onOnly={setOnly} problems={problems} />
          <Totals counts={dry.data} counting={dry.counting} error={dry.error}>
            <Button size="lg" onClick={() => void navigate({ to: '/import' })}>
              {t('imports:actions.back')}
            </Button>
            <SaveTemplate mapping={draft.mapping} />
            <Button kind="pri" size="lg" iconAfter={IconArrowRight} onClick={onNext}>
              {t('imports:actions.matchValues')}
            </Button>
          </Totals>
        </div>
        <ProblemsPanel draft={draft} reports={dry.data?.files ?? []} />
      </div>
    </>
  )
}
