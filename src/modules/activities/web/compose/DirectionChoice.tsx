import { useTranslation } from 'react-i18next'
import { Segmented } from '../../../../ui/parts/index.ts'

/** Who began: we, or the customer. */
export function DirectionChoice({ kind, value, onChange }: { kind: 'call' | 'letter' | 'message'; value: 'in' | 'out'; onChange: (value: 'in' | 'out') => void }) {
  const { t } = useTranslation()
  const items = (['out', 'in'] as const).map((key) => ({ key, label: t(`activities:compose.direction.${key}`), name: t(`activities:timeline.kinds.${kind}.${key}`) }))
  return <Segmented items={items} value={value} onChange={onChange} label={t('activities:compose.directionLabel')} />
}
