import styles from './Logo.module.css'

/** The sign of the product. */
export function Logo() {
  return (
    <span className={styles.logo} aria-hidden="true">
      <svg viewBox="0 0 24 24">
        <path d="M4 4h16v16H4zM12 4v16M4 12h16" />
      </svg>
    </span>
  )
}
