import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { IconComponent } from '../module.ts'
import { classes } from './classes.ts'
import styles from './Note.module.css'

type NoteKind = 'plain' | 'accent' | 'good' | 'attention' | 'bad'

const icons: Record<NoteKind, IconComponent> = { plain: IconInfoCircle, accent: IconInfoCircle, good: IconCircleCheck, attention: IconAlertTriangle, bad: IconAlertTriangle }

/** A message within the page, beside what it is about. */
export function Note({ kind = 'plain', icon, children }: { kind?: NoteKind; icon?: IconComponent; children: ReactNode }) {
  const Icon = icon ?? icons[kind]
  return (
    <div className={classes(styles.note, styles[kind])} role={kind === 'bad' ? 'alert' : undefined}>
      <Icon size={14} stroke={1.75} aria-hidden />
      <div className={styles.text}>{children}</div>
    </div>
  )
}
