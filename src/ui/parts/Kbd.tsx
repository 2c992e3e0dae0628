/** Key caps: `Ctrl K` draws two. On a Mac Ctrl shows as ⌘, on touch screens nothing is shown. */
import styles from './Kbd.module.css'

const mac = /Mac|iPhone|iPad/.test(navigator.userAgent)
const signs: Record<string, string> = { Enter: '↵', Space: 'Space', Ctrl: mac ? '⌘' : 'Ctrl', Escape: 'Esc' }

/** `keys` are names with spaces between: `Ctrl K`, `G D`, `Enter`. `joined` puts them into one cap. */
export function Kbd({ keys, joined }: { keys: string; joined?: boolean }) {
  const caps = keys.split(' ').map((key) => signs[key] ?? key)
  return (
    <span className={styles.keys} aria-hidden="true">
      {joined ? <kbd className={styles.cap}>{caps.join(' ')}</kbd> : caps.map((cap, index) => <kbd key={index} className={styles.cap}>{cap}</kbd>)}
    </span>
  )
}
