/** One to three grey bars; never coloured, so that they do not compete with urgency. */
import { useTranslation } from 'react-i18next'
import styles from './ImportanceBars.module.css'

export type Importance = 'high' | 'normal' | 'low'

const lit: Record<Importance, number> = { high: 3, normal: 2, low: 1 }
const bars = [
  { x: 1, y: 8, height: 5 },
  { x: 5.5, y: 5, height: 8 },
  { x: 10, y: 1.5, height: 11.5 },
]

export function ImportanceBars({ importance }: { importance: Importance | null | undefined }) {
  const { t } = useTranslation()
  // Rights may hide it; null is one that nobody has set.
  if (importance === undefined) return null
  const level = importance ?? 'normal'
  const name = t(`ui:importance.${level}`)
  return (
    <svg className={styles.bars} viewBox="0 0 14 14" role="img" aria-label={name}>
      <title>{name}</title>
      {bars.map((bar, index) => (
        <rect key={bar.x} {...bar} width="3" rx="1" className={index < lit[level] ? styles.on : undefined} />
      ))}
    </svg>
  )
}
