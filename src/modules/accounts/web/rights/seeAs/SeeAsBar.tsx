/** Always in sight while an administrator looks with another person's eyes. */
import { IconEye } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { lookAs } from '../../../../../ui/api/index.ts'
import { Button } from '../../../../../ui/parts/index.ts'
import { useMaybeViewer } from '../../../../../ui/session/index.ts'
import styles from './SeeAs.module.css'

export function SeeAsBar() {
  const { t } = useTranslation()
  const viewer = useMaybeViewer()
  if (!viewer?.seenBy) return null
  return (
    <div className={styles.bar} role="status">
      <IconEye size={16} stroke={1.75} aria-hidden />
      <span>
        <strong>{t('accounts:seeAs.bar', { name: viewer.name })}</strong> {t('accounts:seeAs.barText')}
      </span>
      <Button size="xs" onClick={() => lookAs(null, location.pathname + location.search)}>
        {t('accounts:seeAs.stop')}
      </Button>
    </div>
  )
}
