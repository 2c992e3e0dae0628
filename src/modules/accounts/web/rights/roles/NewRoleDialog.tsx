import { Select, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorsByPath, queryClient, records, useProblemText } from '../../../../../ui/api/index.ts'
import { Dialog, Note } from '../../../../../ui/parts/index.ts'
import { roles, type Role } from '../../../contract.ts'
import { roleKey } from './roleKey.ts'

/** A new role, with the rights of another to begin with. */
export function NewRoleDialog({ copyOf, allRoles, onMade, onClose }: { copyOf?: Role; allRoles: readonly Role[]; onMade: (role: Role) => void; onClose: () => void }) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const [name, setName] = useState(copyOf ? t('accounts:newRole.copyName', { name: copyOf.name }) : '')
  const [from, setFrom] = useState<string | null>(copyOf?.key ?? 'sales')
  const create = useMutation({
    mutationFn: () => records.create(roles, { key: roleKey(name, allRoles.map(({ key }) => key)), name: name.trim(), permissions: allRoles.find(({ key }) => key === from)?.permissions ?? {} }),
    onSuccess: async (made) => {
      await queryClient.invalidateQueries({ queryKey: [roles.name] })
      onClose()
      onMade(made)
    },
  })
  const errors = errorsByPath(create.error)
  return (
    <Dialog title={t(copyOf ? 'accounts:newRole.copyTitle' : 'accounts:newRole.title', { name: copyOf?.name })} text={t('accounts:newRole.text')} submitLabel={t('accounts:newRole.submit')} onSubmit={() => name.trim() && create.mutate()} busy={create.isPending} onClose={onClose}>
      <TextInput label={t('accounts:roles.fields.name')} required value={name} onChange={(event) => setName(event.currentTarget.value)} error={errors.name} data-autofocus />
      {!copyOf && <Select label={t('accounts:newRole.from')} description={t('accounts:newRole.fromText')} data={allRoles.map((role) => ({ value: role.key, label: role.name }))} value={from} onChange={setFrom} clearable placeholder={t('accounts:newRole.empty')} />}
      {create.error && !errors.name && <Note kind="bad">{wording(create.error)}</Note>}
    </Dialog>
  )
}
