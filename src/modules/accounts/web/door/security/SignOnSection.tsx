import { PasswordInput, Select, Switch, TagsInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorsByPath, useAllRecords, useProblemText } from '../../../../../ui/api/index.ts'
import { Button, CopyText, Note } from '../../../../../ui/parts/index.ts'
import { roles, type Security } from '../../../contract.ts'
import { SettingsSection } from '../../profile/SettingsSection.tsx'
import { useSaveSecurity } from './useSaveSecurity.ts'

/** The firm's own sign-on service (OpenID Connect). */
export function SignOnSection({ security: { signOn } }: { security: Security }) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const { secretSet, redirectUrl, ...stored } = signOn
  const [values, setValues] = useState(stored)
  const [secret, setSecret] = useState('')
  const put = (change: Partial<typeof values>): void => setValues({ ...values, ...change })
  const save = useSaveSecurity(() => setSecret(''))
  const choices = (useAllRecords(roles, { sort: 'key' }).data?.data ?? []).filter((role) => role.key !== 'admin').map((role) => ({ value: role.key, label: role.name }))
  const changed = secret !== '' || JSON.stringify(values) !== JSON.stringify(stored)
  const errors = errorsByPath(save.error)
  const domainError = errors['signOn.domains'] ?? Object.entries(errors).find(([path]) => path.startsWith('signOn.domains.'))?.[1]
  const text = (name: 'issuer' | 'clientId' | 'label', placeholder?: string) => (
    <TextInput label={t(`accounts:security.signOn.${name}`)} placeholder={placeholder} value={values[name]} onChange={(event) => put({ [name]: event.currentTarget.value })} error={errors[`signOn.${name}`]} spellCheck={false} />
  )
  return (
    <SettingsSection title={t('accounts:security.signOn.title')} text={t('accounts:security.signOn.text')}>
      <Switch label={t('accounts:security.signOn.enabled')} description={t('accounts:security.signOn.enabledText')} checked={values.enabled} onChange={(event) => put({ enabled: event.currentTarget.checked })} />
      {text('label', t('accounts:security.signOn.labelExample'))}
      {text('issuer', 'https://login.example.com/realms/firm')}
      {text('clientId')}
      <PasswordInput label={t('accounts:security.signOn.secret')} description={secretSet ? t('accounts:security.signOn.secretSet') : stored.enabled ? t('accounts:security.signOn.secretMissing') : undefined} value={secret} onChange={(event) => setSecret(event.currentTarget.value)} error={errors['signOn.secret']} autoComplete="off" visibilityToggleButtonProps={{ 'aria-label': t('accounts:signIn.showPassword') }} />
      <div>
        <p>{t('accounts:security.signOn.redirect')}</p>
        <CopyText text={redirectUrl} />
      </div>
      <TagsInput label={t('accounts:security.signOn.domains')} description={t('accounts:security.signOn.domainsText')} placeholder={t('accounts:security.signOn.domainExample')} value={values.domains} onChange={(domains) => put({ domains })} error={domainError} splitChars={[',', ' ', ';']} />
      <Switch label={t('accounts:security.signOn.createPeople')} description={t('accounts:security.signOn.createText')} checked={values.createPeople} onChange={(event) => put({ createPeople: event.currentTarget.checked })} />
      {values.createPeople && <Select label={t('accounts:security.signOn.role')} data={choices} value={values.role} onChange={(role) => role && put({ role })} error={errors['signOn.role']} allowDeselect={false} />}
      {save.error && Object.keys(errors).length === 0 && <Note kind="bad">{wording(save.error)}</Note>}
      <Button kind="pri" size="md" busy={save.isPending} disabled={!changed} onClick={() => save.mutate({ signOn: { ...values, ...(secret ? { secret } : {}) } })}>
        {t('ui:actions.save')}
      </Button>
    </SettingsSection>
  )
}
