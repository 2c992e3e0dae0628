import { Select, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call, errorsByPath, useProblemText, type CallInput } from '../../../../ui/api/index.ts'
import { languageName, screenLanguages, setLanguage } from '../../../../ui/i18n/index.ts'
import { Button, Note } from '../../../../ui/parts/index.ts'
import { useViewer } from '../../../../ui/session/index.ts'
import { showToast } from '../../../../ui/undo/index.ts'
import { updateMe } from '../../contract.ts'
import { SettingsSection } from './SettingsSection.tsx'
import { timeZoneOptions } from './timeZones.ts'
import { showMe } from '../useMe.ts'

type Language = NonNullable<CallInput<typeof updateMe>['body']>['language']

export function PersonSection() {
  const { t } = useTranslation()
  const wording = useProblemText()
  const viewer = useViewer()
  const [name, setName] = useState(viewer.name)
  const [language, setChosenLanguage] = useState(viewer.language)
  const [timeZone, setTimeZone] = useState(viewer.timeZone)
  const changed = name !== viewer.name || language !== viewer.language || timeZone !== viewer.timeZone
  const save = useMutation({
    mutationFn: () => call(updateMe, { body: { name: name.trim(), language: language as Language, timeZone } }),
    onSuccess: async (me) => {
      await setLanguage(me.language)
      showMe(me)
      showToast({ text: t('accounts:profile.saved') })
    },
  })
  const errors = errorsByPath(save.error)
  return (
    <SettingsSection title={t('accounts:profile.you')} text={t('accounts:profile.youText')}>
      <TextInput label={t('accounts:users.fields.name')} value={name} onChange={(event) => setName(event.currentTarget.value)} error={errors.name} autoComplete="name" />
      <TextInput label={t('accounts:users.fields.email')} value={viewer.email ?? ''} readOnly description={t('accounts:profile.emailText')} />
      <Select label={t('accounts:users.fields.language')} data={screenLanguages().map((value) => ({ value, label: languageName(value) }))} value={language} onChange={(value) => value && setChosenLanguage(value)} />
      <Select label={t('accounts:users.fields.timeZone')} data={timeZoneOptions()} value={timeZone} onChange={(value) => value && setTimeZone(value)} searchable error={errors.timeZone} nothingFoundMessage={t('accounts:profile.noZone')} />
      {save.error && Object.keys(errors).length === 0 && <Note kind="bad">{wording(save.error)}</Note>}
      <Button kind="pri" size="md" busy={save.isPending} disabled={!changed || name.trim() === ''} onClick={() => save.mutate()}>
        {t('ui:actions.save')}
      </Button>
    </SettingsSection>
  )
}
