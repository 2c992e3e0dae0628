import type { IconComponent } from '../../module.ts'
import { Button } from '../../parts/Button.tsx'
import { classes } from '../../parts/classes.ts'
import styles from './RecordPeek.module.css'

interface PeekLinkProps {
  icon: IconComponent
  label: string
  href?: string
  onClick?(): void
  /** The one filled button. */
  main?: boolean
}

/** An action on the record in the peek: a button, or a link that dials or writes. */
export function PeekLink({ icon: Icon, label, href, onClick, main }: PeekLinkProps) {
  if (!href) {
    return (
      <Button icon={Icon} onClick={onClick} kind={main ? 'pri' : 'default'}>
        {label}
      </Button>
    )
  }
  return (
    <a className={classes(styles.link, main && styles.main)} href={href}>
      <Icon size={16} stroke={1.75} aria-hidden />
      {label}
    </a>
  )
}
