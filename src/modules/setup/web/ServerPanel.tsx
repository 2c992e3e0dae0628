/** How the server stands: what is well, what wants seeing to. */
import { IconAlertTriangle, IconCheck, IconWifi } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Button, classes, Note } from '../../../ui/parts/index.ts'
import type { ServerState } from '../contract.ts'
import { serverLines } from './serverLines.ts'
import styles from './ServerPanel.module.css'

interface ServerPanelProps {
  server: ServerState
  /** When the answer came, in milliseconds since 1970: the two clocks are held against each other. */
  answeredAt: number
  busy: boolean
  onCheck: () => void
}

export function ServerPanel({ server, answeredAt, busy, onCheck }: ServerPanelProps) {
  const { t, i18n } = useTranslation()
  const [address] = server.addresses
  return (
    <aside className={styles.aside} aria-label={t('setup:server.title')}>
      <section className={styles.box}>
        <header>
          <h2>{t('setup:server.title')}</h2>
          <Button size="xs" kind="quiet" busy={busy} onClick={onCheck}>
            {t('setup:server.again')}
          </Button>
        </header>
        <ul aria-live="polite">
          {serverLines(server, answeredAt, i18n.language, t).map((line) => (
            <li key={line.key} className={styles.line}>
              <span className={classes(styles.state, styles[line.state])} role="img" aria-label={t(`setup:server.${line.state}`)}>
                {line.state === 'ok' ? <IconCheck size={12} stroke={2} /> : <IconAlertTriangle size={12} stroke={2} />}
              </span>
              <div>
                <strong>{t(`setup:server.${line.key}.name`)}</strong>
                <div className={styles.words}>{line.text}</div>
              </div>
            </li>
          ))}
        </ul>
      </section>
      <div className={styles.network}>
        <Note icon={IconWifi}>
          {t('setup:server.offline')} {address ? t('setup:server.address') : t('setup:server.local')} {address && <b>{address.replace(/^http:\/\//, '')}</b>}
        </Note>
      </div>
    </aside>
  )
}
