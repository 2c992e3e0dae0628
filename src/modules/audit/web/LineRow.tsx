/** One line: when, who, what of which record, and by which way. */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { objectLook } from '../../../ui/module.ts'
import { Avatar, Badge, InstantText, type BadgeKind } from '../../../ui/parts/index.ts'
import type { Line, LineKind } from '../contract.ts'
import { LineDetail } from './LineDetail.tsx'
import styles from './Register.module.css'

/** Colour only for what an administrator should look at. */
const tones: Partial<Record<LineKind, BadgeKind>> = { export: 'attention', backup: 'attention', signInFailed: 'bad', limit: 'bad', erase: 'attention' }

export function LineRow({ line }: { line: Line }) {
  const { t } = useTranslation()
  return (
    <tr>
      <td className={styles.when}>
        <InstantText value={line.at} />
      </td>
      <td>
        <span className={styles.who}>
          {line.actor && <Avatar id={line.actor.id} name={line.actor.name} size="s" />}
          <span className={styles.two}>
            <span className={styles.name}>{line.actor?.name ?? t(line.kind === 'signInFailed' ? 'audit:nobody' : 'audit:ways.system')}</span>
            {line.as && <span>{t('audit:as', { name: line.as.name })}</span>}
          </span>
        </span>
      </td>
      <td>
        <span className={styles.what}>
          <Badge kind={tones[line.kind] ?? 'neutral'}>{line.kind === 'change' ? t(`audit:ops.${line.op}`) : t(`audit:kinds.${line.kind}`)}</Badge>
          <RecordName line={line} />
        </span>
        <LineDetail line={line} />
      </td>
      <td className={styles.two}>
        <span>{t(`audit:ways.${line.way}`, { defaultValue: line.way })}</span>
        {line.ip && <span title={line.userAgent ?? undefined}>{line.ip}</span>}
      </td>
    </tr>
  )
}

function RecordName({ line: { object, objectName, recordId, title } }: { line: Line }) {
  if (!object || !objectName) return null
  const to = recordId && title ? objectLook(object)?.to?.(recordId) : undefined
  return (
    <span className={styles.record}>
      <span className={styles.quiet}>{objectName}</span> {to ? <Link to={to}>{title}</Link> : title}
    </span>
  )
}
