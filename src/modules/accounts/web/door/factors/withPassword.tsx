/** Before a change of how one signs in the server may ask who is there: then the password is asked for, and the change done. */
import { PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorsByPath, isProblem, useProblemText } from '../../../../../ui/api/index.ts'
import { Dialog, Note } from '../../../../../ui/parts/index.ts'
import { openOverlay } from '../../../../../ui/shell/index.ts'

/** Does the work; with the password when that is asked for. Rejects with the first refusal when the person gives none. */
export async function withPassword<T>(work: (currentPassword?: string) => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (problem) {
    if (!isProblem(problem, 403) || problem.code !== 'confirm_identity' || problem.extra.password !== true) throw problem
    return new Promise<T>((resolve, reject) => {
      openOverlay((close) => <ConfirmPassword work={work} onDone={(result) => (close(), resolve(result))} onClose={() => (close(), reject(problem))} />)
    })
  }
}

interface ConfirmPasswordProps<T> {
  work: (currentPassword: string) => Promise<T>
  onDone: (result: T) => void
  onClose: () => void
}

function ConfirmPassword<T>({ work, onDone, onClose }: ConfirmPasswordProps<T>) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const submit = async (): Promise<void> => {
    setBusy(true)
    setError(null)
    try {
      onDone(await work(password))
    } catch (problem) {
      setError(problem)
      setBusy(false)
    }
  }
  const wrong = errorsByPath(error).currentPassword
  return (
    <Dialog title={t('accounts:confirm.title')} text={t('accounts:confirm.text')} submitLabel={t('accounts:confirm.submit')} onSubmit={() => void submit()} busy={busy} onClose={onClose} width={400}>
      <PasswordInput label={t('accounts:profile.currentPassword')} value={password} onChange={(event) => setPassword(event.currentTarget.value)} error={wrong} autoComplete="current-password" data-autofocus visibilityToggleButtonProps={{ 'aria-label': t('accounts:signIn.showPassword') }} />
      {error !== null && !wrong && <Note kind="bad">{wording(error)}</Note>}
    </Dialog>
  )
}
