import { NumberInput, Switch, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorsByPath, useProblemText } from '../../../../../ui/api/index.ts'
import { Button, Note } from '../../../../../ui/parts/index.ts'
import type { Security } from '../../../contract.ts'
import { SettingsSection } from '../../profile/SettingsSection.tsx'
import { useSaveSecurity } from './useSaveSecurity.ts'

/** Two factors, length of sessions, the address of links. */
export function DemandsSection({ security }: { security: Security }) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const [required, setRequired] = useState(security.requireSecondFactor)
  const [days, setDays] = useState<number | string>(security.sessionDays)
  const [idle, setIdle] = useState<number | string>(security.idleMinutes)
  const [address, setAddress] = useState(security.address ?? '')
  const save = useSaveSecurity()
  const errors = errorsByPath(save.error)
  const changed = required !== security.requireSecondFactor || days !== security.sessionDays || idle !== security.idleMinutes || address.trim() !== (security.address ?? '')
  const send = (): void => save.mutate({ requireSecondFactor: required, sessionDays: Number(days), idleMinutes: Number(idle), address: address.trim() || null })
  return (
    <SettingsSection title={t('accounts:security.signIn')} text={t('accounts:security.signInText')}>
      <Switch label={t('accounts:security.require')} description={t('accounts:security.requireText')} checked={required} onChange={(event) => setRequired(event.currentTarget.checked)} />
      <NumberInput label={t('accounts:security.days')} description={t('accounts:security.daysText')} value={days} onChange={setDays} min={1} max={365} allowDecimal={false} error={errors.sessionDays} />
      <NumberInput label={t('accounts:security.idle')} description={t('accounts:security.idleText')} value={idle} onChange={setIdle} min={0} max={1440} allowDecimal={false} error={errors.idleMinutes} />
      <TextInput label={t('accounts:security.address')} description={t('accounts:security.addressText')} placeholder={security.serverAddress} type="url" value={address} onChange={(event) => setAddress(event.currentTarget.value)} error={errors.address} />
      {save.error && Object.keys(errors).length === 0 && <Note kind="bad">{wording(save.error)}</Note>}
      <Button kind="pri" size="md" busy={save.isPending} disabled={!changed || days === '' || idle === ''} onClick={send}>
        {t('ui:actions.save')}
      </Button>
    </SettingsSection>
  )
}
