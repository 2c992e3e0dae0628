/** "I am away": which days, and who stands in. Heads and administrators tell it of others too. */
import { Select, TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorsByPath, queryClient, records, useProblemText, useRecords } from '../../../../../ui/api/index.ts'
import { useFormat } from '../../../../../ui/i18n/index.ts'
import { Dialog, Note } from '../../../../../ui/parts/index.ts'
import { useCalendar } from '../../../../../ui/records/field/editors/useCalendar.ts'
import { parseDay } from '../../../../../ui/records/field/parseDay.ts'
import { useViewer } from '../../../../../ui/session/index.ts'
import { showToast } from '../../../../../ui/undo/index.ts'
import { absences, users, type Absence } from '../../../contract.ts'
import { levelOf } from '../../../../../shared/access.ts'
import styles from './Absences.module.css'

interface AbsenceDialogProps {
  /** Left out to tell of a new one. */
  absence?: Absence
  /** Whose, for a new one; the viewer's unless said. */
  userId?: string
  onClose(): void
}

export function AbsenceDialog({ absence, userId, onClose }: AbsenceDialogProps) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const format = useFormat()
  const calendar = useCalendar()
  const viewer = useViewer()
  const people = useRecords(users, { sort: 'name', limit: 500 }).data?.data.filter((person) => person.active) ?? []
  const [values, setValues] = useState({ userId: absence?.userId ?? userId ?? viewer.id, standInId: absence?.standInId ?? null, fromOn: absence?.fromOn ?? format.today(), toOn: absence?.toOn ?? null, reason: absence?.reason ?? '' })
  const put = (change: Partial<typeof values>): void => setValues({ ...values, ...change })
  const forOthers = levelOf(viewer.permissions, absences.name, 'create') !== 'own'
  const save = useMutation({
    mutationFn: () => {
      const input = { ...values, toOn: values.toOn ?? values.fromOn, reason: values.reason.trim() || null }
      return absence ? records.patch(absences, absence.id, input) : records.create(absences, input)
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: [absences.name] })
      showToast({ text: t('accounts:away.saved') })
      onClose()
    },
  })
  const errors = errorsByPath(save.error)
  const named = people.map(({ id, name }) => ({ value: id, label: name }))
  const day = { ...calendar.props, valueFormat: calendar.dayPattern, dateParser: (text: string) => parseDay(text, format.locale, format.today()), placeholder: calendar.dayExample }
  return (
    <Dialog title={t(absence ? 'accounts:away.change' : 'accounts:away.add')} text={t('accounts:away.text')} submitLabel={t('ui:actions.save')} onSubmit={() => save.mutate()} busy={save.isPending} onClose={onClose}>
      {forOthers && !absence && <Select label={t('accounts:absences.fields.userId')} required data={named} value={values.userId} onChange={(id) => id && put({ userId: id })} searchable error={errors.userId} />}
      <div className={styles.days}>
        <DateInput {...day} label={t('accounts:absences.fields.fromOn')} required value={values.fromOn} onChange={(fromOn) => fromOn && put({ fromOn })} error={errors.fromOn} />
        <DateInput {...day} label={t('accounts:absences.fields.toOn')} value={values.toOn} onChange={(toOn) => put({ toOn })} minDate={values.fromOn} clearable error={errors.toOn} />
      </div>
      <Select label={t('accounts:absences.fields.standInId')} description={t('accounts:away.standInText')} data={named.filter(({ value }) => value !== values.userId)} value={values.standInId} onChange={(standInId) => put({ standInId })} searchable clearable nothingFoundMessage={t('accounts:share.noneFound')} error={errors.standInId} data-autofocus />
      <TextInput label={t('accounts:absences.fields.reason')} description={t('accounts:away.reasonText')} value={values.reason} onChange={(event) => put({ reason: event.currentTarget.value })} error={errors.reason} />
      {save.error && Object.keys(errors).length === 0 && <Note kind="bad">{wording(save.error)}</Note>}
    </Dialog>
  )
}
