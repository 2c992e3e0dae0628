/** Adds a person, or changes what the firm says of one: name, address, roles, team. */
import { MultiSelect, Select, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call, errorsByPath, queryClient, records, useProblemText } from '../../../../ui/api/index.ts'
import { Dialog, Note } from '../../../../ui/parts/index.ts'
import { showToast } from '../../../../ui/undo/index.ts'
import { setPassword, users, type Role, type Team, type User } from '../../contract.ts'
import { NewPasswordInput } from '../door/NewPasswordInput.tsx'

interface PersonDialogProps {
  /** Left out to add one. */
  person?: User
  roles: Role[]
  teams: Team[]
  onClose: () => void
}

export function PersonDialog({ person, roles, teams, onClose }: PersonDialogProps) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const [values, setValues] = useState({ name: person?.name ?? '', email: person?.email ?? '', jobTitle: person?.jobTitle ?? '', roles: person?.roles ?? ['sales'], teamId: person?.teamId ?? null })
  const [password, setNewPassword] = useState('')
  // The person is made before the password; when that is refused, the next try must not make a second person.
  const [made, setMade] = useState<User | null>(null)
  const put = (change: Partial<typeof values>): void => setValues({ ...values, ...change })
  const save = useMutation({
    mutationFn: async () => {
      const input = { ...values, name: values.name.trim(), email: values.email.trim() || null, jobTitle: values.jobTitle.trim() || null }
      const known = person ?? made
      const saved = known ? await records.patch(users, known.id, input) : await records.create(users, input)
      if (!known) setMade(saved)
      if (password) await call(setPassword, { params: { id: saved.id }, body: { password } })
      return saved
    },
    onSuccess: (saved) => {
      showToast({ text: t(person ? 'accounts:people.saved' : 'accounts:people.added', { name: saved.name }) })
      onClose()
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: [users.name] }),
  })
  const errors = errorsByPath(save.error)
  const elsewhere = save.error && !['name', 'email', 'roles', 'teamId', 'password'].some((path) => errors[path])
  return (
    <Dialog title={person ? person.name : t('accounts:people.add')} text={person ? undefined : t('accounts:people.addText')} submitLabel={person ? t('ui:actions.save') : t('accounts:people.add')} onSubmit={() => save.mutate()} busy={save.isPending} onClose={onClose}>
      <TextInput label={t('accounts:users.fields.name')} required value={values.name} onChange={(event) => put({ name: event.currentTarget.value })} error={errors.name} data-autofocus />
      <TextInput label={t('accounts:users.fields.email')} type="email" value={values.email} onChange={(event) => put({ email: event.currentTarget.value })} error={errors.email} description={t('accounts:people.emailText')} />
      <TextInput label={t('accounts:users.fields.jobTitle')} value={values.jobTitle} onChange={(event) => put({ jobTitle: event.currentTarget.value })} error={errors.jobTitle} />
      <MultiSelect label={t('accounts:users.fields.roles')} required data={roles.map((role) => ({ value: role.key, label: role.name }))} value={values.roles} onChange={(keys) => put({ roles: keys })} error={errors.roles} description={t('accounts:people.rolesText')} />
      <Select label={t('accounts:users.fields.teamId')} data={teams.map((team) => ({ value: team.id, label: team.name }))} value={values.teamId} onChange={(teamId) => put({ teamId })} clearable searchable error={errors.teamId} nothingFoundMessage={t('accounts:people.noTeams')} />
      {!person && <NewPasswordInput label={t('accounts:people.firstPassword')} value={password} onChange={setNewPassword} error={errors.password} description={t('accounts:people.firstPasswordText')} />}
      {elsewhere && <Note kind="bad">{wording(save.error)}</Note>}
    </Dialog>
  )
}
