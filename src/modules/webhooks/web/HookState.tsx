import { useTranslation } from 'react-i18next'
import { Badge } from '../../../ui/parts/index.ts'
import type { Webhook } from '../contract.ts'

export function HookState({ hook }: { hook: Webhook }) {
  const { t } = useTranslation()
  if (!hook.active) return <Badge kind={hook.offReason ? 'bad' : 'line'}>{t('webhooks:state.off')}</Badge>
  if (hook.failingSince) return <Badge kind="attention">{t('webhooks:state.failing')}</Badge>
  return hook.last ? <Badge kind="good">{t('webhooks:state.works')}</Badge> : <Badge>{t('webhooks:state.fresh')}</Badge>
}
