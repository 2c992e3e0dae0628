import styles from './FieldView.module.css'

/** A web address. Anything but http and https is shown as text: a link must never run a script. */
export function LinkView({ href, compact }: { href: string; compact?: boolean }) {
  const address = /^https?:\/\//i.test(href) ? href : /^[\w-]+(\.[\w-]+)+([/?#:].*)?$/.test(href) ? `https://${href}` : null
  const text = href.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '')
  if (compact || !address) return <span>{text}</span>
  return (
    <a className={styles.link} href={address} target="_blank" rel="noreferrer noopener">
      {text}
    </a>
  )
}
