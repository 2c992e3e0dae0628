/** Whether one gets the last value of the chain by mail every day. */
import { Switch } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call, endpointKey, queryClient, useEndpoint } from '../../../ui/api/index.ts'
import { pushUndo, toastError } from '../../../ui/undo/index.ts'
import { getValueMail, putValueMail } from '../contract.ts'

const put = async (wanted: boolean): Promise<void> => void queryClient.setQueryData(endpointKey(getValueMail, {}), await call(putValueMail, { body: { wanted } }))

export function ValueMail() {
  const { t } = useTranslation()
  const { data } = useEndpoint(getValueMail)
  const change = useMutation({ mutationFn: put, onSuccess: (_, wanted) => pushUndo({ label: t(wanted ? 'audit:chain.mailOn' : 'audit:chain.mailOff'), undo: () => put(!wanted) }), onError: toastError })
  if (!data) return null
  return <Switch label={t('audit:chain.mail')} checked={data.wanted} disabled={change.isPending} onChange={(event) => change.mutate(event.currentTarget.checked)} />
}
