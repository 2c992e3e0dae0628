/** A text in which people may be named: each stands out, oneself most. */
import { partsOf } from '../../shared/mentions.ts'
import { classes } from '../parts/classes.ts'
import { useMaybeViewer } from '../session/viewer.tsx'
import styles from './MentionText.module.css'

export function MentionText({ text }: { text: string }) {
  const me = useMaybeViewer()?.id
  return partsOf(text).map((part, index) =>
    typeof part === 'string' ? (
      part
    ) : (
      <span key={index} className={classes(styles.person, part.id === me && styles.me)}>
        @{part.name}
      </span>
    ),
  )
}
