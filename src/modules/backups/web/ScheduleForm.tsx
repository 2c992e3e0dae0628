/** When backups are made, how many are kept, and where a copy of each goes. */
import { NumberInput, Switch, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { call, errorsByPath, useProblemText } from '../../../ui/api/index.ts'
import { Button, Note, SectionTitle } from '../../../ui/parts/index.ts'
import { pushUndo } from '../../../ui/undo/index.ts'
import { updateBackupSettings, type BackupSettings } from '../contract.ts'
import styles from './Backups.module.css'
import { refreshBackups } from './useBackups.ts'

const periods = ['daily', 'weekly', 'monthly'] as const

const save = async (settings: BackupSettings): Promise<void> => {
  await call(updateBackupSettings, { body: settings })
  await refreshBackups()
}

export function ScheduleForm({ settings, timeZone }: { settings: BackupSettings; timeZone: string }) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const [draft, setDraft] = useState(settings)
  const put = (change: Partial<BackupSettings>): void => setDraft((before) => ({ ...before, ...change }))
  const saving = useMutation({
    mutationFn: save,
    onSuccess: () => pushUndo({ label: t('backups:schedule.saved'), undo: () => save(settings) }),
  })
  const errors = errorsByPath(saving.error)
  const changed = JSON.stringify(draft) !== JSON.stringify(settings)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (changed && !saving.isPending) saving.mutate(draft)
  }
  return (
    <form onSubmit={submit} noValidate>
      <SectionTitle title={t('backups:schedule.title')} />
      <p className={styles.text}>{t('backups:schedule.text')}</p>
      <div className={styles.fields}>
        <Switch className={styles.whole} label={t('backups:schedule.on')} checked={draft.on} onChange={(event) => put({ on: event.currentTarget.checked })} />
        <TextInput type="time" label={t('backups:schedule.at', { zone: timeZone })} value={draft.at} disabled={!draft.on} onChange={(event) => event.currentTarget.value && put({ at: event.currentTarget.value })} error={errors.at} />
        {periods.map((period) => (
          <NumberInput
            key={period}
            label={t(`backups:schedule.${period}`)}
            value={draft.keep[period]}
            min={period === 'daily' ? 1 : 0}
            max={1000}
            allowDecimal={false}
            clampBehavior="strict"
            onChange={(value) => typeof value === 'number' && put({ keep: { ...draft.keep, [period]: value } })}
            error={errors[`keep.${period}`]}
          />
        ))}
        <p className={styles.hint}>{t('backups:schedule.keepText')}</p>
        <TextInput
          className={styles.whole}
          label={t('backups:schedule.secondFolder')}
          description={t('backups:schedule.secondFolderText')}
          value={draft.secondFolder ?? ''}
          onChange={(event) => put({ secondFolder: event.currentTarget.value || null })}
          error={errors.secondFolder}
        />
      </div>
      {saving.error && Object.keys(errors).length === 0 && <Note kind="bad">{wording(saving.error)}</Note>}
      <div className={styles.foot}>
        <Button kind="soft" size="md" type="submit" busy={saving.isPending} disabled={!changed}>
          {t('backups:schedule.save')}
        </Button>
      </div>
    </form>
  )
}
