import { linkText } from './linkText.ts'
import styles from './FieldView.module.css'

/** A web address. Anything but http and https is shown as text: a link must never run a script. */
export function LinkView({ href }: { href: string }) {
  const address = /^https?:\/\//i.test(href) ? href : /^[\w-]+(\.[\w-]+)+([/?#:].*)?$/.test(href) ? `https://${href}` : null
  if (!address) return <span>{linkText(href)}</span>
  return (
    <a className={styles.link} href={address} target="_blank" rel="noreferrer noopener">
      {linkText(href)}
    </a>
  )
}
