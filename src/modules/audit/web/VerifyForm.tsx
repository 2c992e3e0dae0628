/** Verification by hand, also against a value that was kept elsewhere. */
import { TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { IconShieldCheck } from '@tabler/icons-react'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { call, endpointKey, queryClient } from '../../../ui/api/index.ts'
import { Button } from '../../../ui/parts/index.ts'
import { toastError } from '../../../ui/undo/index.ts'
import { getRegisterState, verifyRegister } from '../contract.ts'
import styles from './Register.module.css'

/** `1200:6ae3…`, as the screen and the daily mail give it. */
const form = /^([1-9]\d{0,14}):([0-9a-fA-F]{64})$/

export function VerifyForm({ running }: { running: boolean }) {
  const { t } = useTranslation()
  const [kept, setKept] = useState('')
  const [wrong, setWrong] = useState(false)
  const verify = useMutation({ mutationFn: (body?: { n: number; value: string }) => call(verifyRegister, { body }), onSuccess: () => queryClient.invalidateQueries({ queryKey: endpointKey(getRegisterState) }), onError: toastError })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const match = form.exec(kept.trim())
    setWrong(kept.trim() !== '' && !match)
    if (kept.trim() === '') verify.mutate(undefined)
    else if (match) verify.mutate({ n: Number(match[1]), value: match[2]! })
  }
  return (
    <form className={styles.chain} onSubmit={submit} noValidate>
      <TextInput label={t('audit:chain.kept')} description={t('audit:chain.keptHint')} error={wrong && t('audit:chain.keptWrong')} value={kept} onChange={(event) => setKept(event.currentTarget.value)} autoComplete="off" spellCheck={false} maxLength={90} />
      <div>
        <Button kind="pri" type="submit" icon={IconShieldCheck} busy={verify.isPending || running}>
          {t('audit:chain.now')}
        </Button>
      </div>
    </form>
  )
}
