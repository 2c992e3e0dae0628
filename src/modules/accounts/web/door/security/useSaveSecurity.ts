import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call, endpointKey, queryClient } from '../../../../../ui/api/index.ts'
import { showToast } from '../../../../../ui/undo/index.ts'
import { getSecurity, updateSecurity, type SecurityChange } from '../../../contract.ts'

/** Saves a part of the page; the rest of it shows what then holds. */
export function useSaveSecurity(onSaved?: () => void) {
  const { t } = useTranslation()
  return useMutation({
    mutationFn: (change: SecurityChange) => call(updateSecurity, { body: change }),
    onSuccess: (security) => {
      queryClient.setQueryData(endpointKey(getSecurity, {}), security)
      showToast({ text: t('accounts:security.saved') })
      onSaved?.()
    },
  })
}
