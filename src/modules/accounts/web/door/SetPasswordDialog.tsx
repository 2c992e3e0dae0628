import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call, errorsByPath, useProblemText } from '../../../../ui/api/index.ts'
import { Dialog, Note } from '../../../../ui/parts/index.ts'
import { showToast } from '../../../../ui/undo/index.ts'
import { setPassword, type User } from '../../contract.ts'
import { NewPasswordInput } from './NewPasswordInput.tsx'

/** An administrator sets the password of somebody who has forgotten it. */
export function SetPasswordDialog({ person, onClose }: { person: User; onClose: () => void }) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const [password, setNew] = useState('')
  const save = useMutation({
    mutationFn: () => call(setPassword, { params: { id: person.id }, body: { password } }),
    onSuccess: () => {
      showToast({ text: t('accounts:people.passwordSet', { name: person.name }) })
      onClose()
    },
  })
  const errors = errorsByPath(save.error)
  return (
    <Dialog title={t('accounts:people.setPasswordFor', { name: person.name })} text={t('accounts:people.setPasswordText')} submitLabel={t('accounts:people.setPassword')} onSubmit={() => save.mutate()} busy={save.isPending} onClose={onClose} width={420}>
      <NewPasswordInput label={t('accounts:profile.newPassword')} value={password} onChange={setNew} error={errors.password} data-autofocus />
      {save.error && !errors.password && <Note kind="bad">{wording(save.error)}</Note>}
    </Dialog>
  )
}
