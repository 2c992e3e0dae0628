import { useLook } from '../theme/look.ts'
import styles from './Logo.module.css'

/** The sign of the firm, or that of the product. */
export function Logo() {
  const { logo } = useLook()
  if (logo) return <img className={styles.picture} src={logo} alt="" />
  return (
    <span className={styles.logo} aria-hidden="true">
      <svg viewBox="0 0 24 24">
        <path d="M4 4h16v16H4zM12 4v16M4 12h16" />
      </svg>
    </span>
  )
}
