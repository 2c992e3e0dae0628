/** Where the register did not hold. It stays in sight until an administrator says that he has seen it, whatever later verifications find. */
import { useMutation } from '@tanstack/react-query'
import { IconEye } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { call, endpointKey, queryClient } from '../../../ui/api/index.ts'
import { Button, InstantText, Note } from '../../../ui/parts/index.ts'
import { toastError } from '../../../ui/undo/index.ts'
import { getRegisterState, seenBreaks, type RegisterState } from '../contract.ts'

export function FoundBreaks({ breaks }: Pick<RegisterState, 'breaks'>) {
  const { t } = useTranslation()
  const seen = useMutation({ mutationFn: () => call(seenBreaks), onSuccess: () => queryClient.invalidateQueries({ queryKey: endpointKey(getRegisterState) }), onError: toastError })
  if (breaks.length === 0) return null
  return (
    <>
      {breaks.map(({ at, fault, n }) => (
        <Note key={`${at}${fault}${n}`} kind="bad">
          {t(`audit:chain.faults.${fault}`, { n: n ?? '' })} {t('audit:chain.found')} <InstantText value={at} />
        </Note>
      ))}
      <div>
        <Button icon={IconEye} busy={seen.isPending} onClick={() => seen.mutate()}>
          {t('audit:chain.seen')}
        </Button>
      </div>
    </>
  )
}
