/** A file is chosen, what it would change is shown, and only then it is taken over. */
import { useMutation } from '@tanstack/react-query'
import { IconUpload } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { call, queryClient, useProblemText } from '../../../ui/api/index.ts'
import { Button, Note, SectionTitle } from '../../../ui/parts/index.ts'
import { pushUndo } from '../../../ui/undo/index.ts'
import { importSettingsFile, undoSettingsFile, type SettingsFile } from '../contract.ts'
import { Preview } from './Preview.tsx'
import styles from './SettingsFile.module.css'

class NotJson extends Error {}

async function look(chosen: File) {
  let file: SettingsFile
  try {
    file = JSON.parse(await chosen.text()) as SettingsFile
  } catch {
    throw new NotJson()
  }
  return { file, name: chosen.name, report: await call(importSettingsFile, { query: { dryRun: 'true' }, body: file }) }
}

export function ImportSettings() {
  const { t } = useTranslation()
  const wording = useProblemText()
  const input = useRef<HTMLInputElement>(null)
  const preview = useMutation({ mutationFn: look })
  const apply = useMutation({
    mutationFn: (file: SettingsFile) => call(importSettingsFile, { body: file }),
    onSuccess: ({ changes }) => {
      preview.reset()
      void queryClient.invalidateQueries()
      pushUndo({ label: t('settingsfile:import.done', { count: changes.length }), undo: () => call(undoSettingsFile).then(() => queryClient.invalidateQueries()) })
    },
  })
  const failed = preview.error ?? apply.error
  return (
    <section>
      <SectionTitle title={t('settingsfile:import.title')} />
      <p className={styles.text}>{t('settingsfile:import.text')}</p>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        className={styles.spoken}
        tabIndex={-1}
        aria-label={t('settingsfile:import.choose')}
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? []
          // The same file may be chosen again after it was mended.
          event.currentTarget.value = ''
          apply.reset()
          if (chosen) preview.mutate(chosen)
        }}
      />
      <Button size="md" icon={IconUpload} busy={preview.isPending} onClick={() => input.current?.click()}>
        {t('settingsfile:import.choose')}
      </Button>
      {failed && (
        <div className={styles.below}>
          <Note kind="bad">{failed instanceof NotJson ? t('settingsfile:import.notJson') : wording(failed)}</Note>
        </div>
      )}
      {preview.data && <Preview name={preview.data.name} report={preview.data.report} busy={apply.isPending} onCancel={() => preview.reset()} onApply={() => apply.mutate(preview.data.file)} />}
    </section>
  )
}
