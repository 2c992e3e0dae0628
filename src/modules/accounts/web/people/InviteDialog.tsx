/** Invites somebody by mail address; the link can also be copied, with or without mail. */
import { MultiSelect, Select, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call, errorsByPath, queryClient, useProblemText } from '../../../../ui/api/index.ts'
import { Dialog, Note } from '../../../../ui/parts/index.ts'
import { invite, users, type Role, type Team } from '../../contract.ts'
import { InviteLink } from './InviteLink.tsx'

interface InviteDialogProps {
  roles: Role[]
  teams: Team[]
  onClose: () => void
}

const empty = { email: '', name: '' }

export function InviteDialog({ roles, teams, onClose }: InviteDialogProps) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const [values, setValues] = useState({ ...empty, roles: ['sales'], teamId: null as string | null })
  const put = (change: Partial<typeof values>): void => setValues({ ...values, ...change })
  const send = useMutation({
    mutationFn: () => call(invite, { body: { ...values, email: values.email.trim(), name: values.name.trim() || undefined } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: [users.name] }),
  })
  const errors = errorsByPath(send.error)
  const elsewhere = send.error && !['email', 'name', 'roles', 'teamId'].some((path) => errors[path])
  // The next one may have the same roles and team.
  const again = (): void => (send.reset(), put(empty))
  return (
    <Dialog title={t('accounts:invite.title')} text={t('accounts:invite.text')} submitLabel={t(send.data ? 'accounts:invite.another' : 'accounts:invite.submit')} cancelLabel={send.data ? t('ui:actions.close') : undefined} submitKind={send.data ? 'default' : 'pri'} onSubmit={() => (send.data ? again() : send.mutate())} busy={send.isPending} onClose={onClose}>
      {send.data ? (
        <InviteLink invitation={send.data} />
      ) : (
        <>
          <TextInput label={t('accounts:users.fields.email')} type="email" required value={values.email} onChange={(event) => put({ email: event.currentTarget.value })} error={errors.email} data-autofocus />
          <TextInput label={t('accounts:users.fields.name')} value={values.name} onChange={(event) => put({ name: event.currentTarget.value })} error={errors.name} description={t('accounts:invite.nameText')} />
          <MultiSelect label={t('accounts:users.fields.roles')} required data={roles.map((role) => ({ value: role.key, label: role.name }))} value={values.roles} onChange={(keys) => put({ roles: keys })} error={errors.roles} description={t('accounts:people.rolesText')} />
          <Select label={t('accounts:users.fields.teamId')} data={teams.map((team) => ({ value: team.id, label: team.name }))} value={values.teamId} onChange={(teamId) => put({ teamId })} clearable searchable error={errors.teamId} nothingFoundMessage={t('accounts:people.noTeams')} />
          {elsewhere && <Note kind="bad">{wording(send.error)}</Note>}
        </>
      )}
    </Dialog>
  )
}
