import { Input, Select } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call, errorsByPath, useProblemText, useRecords } from '../../../../../ui/api/index.ts'
import { useFormat } from '../../../../../ui/i18n/index.ts'
import { Button, Note, Segmented } from '../../../../../ui/parts/index.ts'
import { useCalendar } from '../../../../../ui/records/field/editors/useCalendar.ts'
import { parseDay } from '../../../../../ui/records/field/parseDay.ts'
import { showToast } from '../../../../../ui/undo/index.ts'
import { addShare, teams, users, type Share } from '../../../contract.ts'
import { endOfDay } from './endOfDay.ts'
import { refreshShares, type Place } from './refreshShares.ts'
import styles from './Sharing.module.css'

type Holder = 'user' | 'team'

/** Whom to share with, what they may do, and until which day. */
export function ShareForm({ place, ownerId }: { place: Place; ownerId: string | null | undefined }) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const format = useFormat()
  const calendar = useCalendar()
  const people = useRecords(users, { sort: 'name', limit: 500 }).data?.data ?? []
  const groups = useRecords(teams, { sort: 'name', limit: 200 }).data?.data ?? []
  const [holder, setHolder] = useState<Holder>('user')
  const [id, setId] = useState<string | null>(null)
  const [level, setLevel] = useState<Share['level']>('see')
  const [day, setDay] = useState<string | null>(null)
  const share = useMutation({
    mutationFn: () => call(addShare, { body: { ...place, ...(holder === 'user' ? { userId: id ?? undefined } : { teamId: id ?? undefined }), level, until: day ? endOfDay(day, format.timeZone) : null } }),
    onSuccess: async (made) => {
      await refreshShares()
      showToast({ text: t('accounts:share.done', { name: made.user?.name ?? made.team?.name }) })
      setId(null)
      setDay(null)
    },
  })
  const errors = errorsByPath(share.error)
  const choices = holder === 'user' ? people.filter((person) => person.active && person.id !== ownerId) : groups
  const choose = (next: Holder): void => {
    setHolder(next)
    setId(null)
    share.reset()
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (id) share.mutate()
      }}
    >
      <div className={styles.line}>
        <Segmented label={t('accounts:share.kind')} value={holder} onChange={choose} items={(['user', 'team'] as const).map((key) => ({ key, label: t(`accounts:share.kinds.${key}`) }))} />
        <Segmented label={t('accounts:share.level')} value={level} onChange={setLevel} items={(['see', 'change'] as const).map((key) => ({ key, label: t(`accounts:share.levels.${key}`) }))} />
      </div>
      <Select label={t(`accounts:share.kinds.${holder}`)} data={choices.map(({ id: value, name: label }) => ({ value, label }))} value={id} onChange={setId} searchable clearable nothingFoundMessage={t('accounts:share.noneFound')} error={errors.userId ?? errors.teamId} data-autofocus />
      <Input.Wrapper description={t('accounts:share.untilText')}>
        <DateInput {...calendar.props} label={t('accounts:share.untilDay')} value={day} onChange={setDay} valueFormat={calendar.dayPattern} dateParser={(text) => parseDay(text, format.locale, format.today())} placeholder={calendar.dayExample} minDate={format.today()} clearable error={errors.until} />
      </Input.Wrapper>
      {share.error && Object.keys(errors).length === 0 && <Note kind="bad">{wording(share.error)}</Note>}
      <Button kind="pri" size="md" type="submit" busy={share.isPending} disabled={!id}>
        {t('accounts:share.submit')}
      </Button>
    </form>
  )
}
