/** The small matrix: a row for what may happen, a column for each way. */
import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Note } from '../../../../ui/parts/index.ts'
import { useViewer } from '../../../../ui/session/index.ts'
import { channels, noticeKinds, type NoticeKind, type NotificationSettings, type Ways } from '../../contract.ts'
import styles from './Settings.module.css'

export function WaysTable({ settings, onChange }: { settings: NotificationSettings; onChange: (kind: NoticeKind, ways: Partial<Ways>) => void }) {
  const { t } = useTranslation()
  const administrator = useViewer().roles.includes('admin')
  const wantsMail = noticeKinds.some((kind) => settings.channels[kind]?.mail)
  return (
    <>
      <table className={styles.ways}>
        <thead>
          <tr>
            <th scope="col">{t('notifications:settings.kind')}</th>
            {channels.map((channel) => (
              <th key={channel} scope="col">
                {t(`notifications:channels.${channel}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {noticeKinds
            .filter((kind) => kind !== 'alarm' || administrator)
            .map((kind) => (
              <tr key={kind}>
                <th scope="row">{t(`notifications:kinds.${kind}`)}</th>
                {channels.map((channel) => (
                  <td key={channel}>
                    <Checkbox
                      aria-label={t('notifications:settings.way', { kind: t(`notifications:kinds.${kind}`), channel: t(`notifications:channels.${channel}`) })}
                      checked={settings.channels[kind]?.[channel] ?? false}
                      onChange={(event) => onChange(kind, { [channel]: event.currentTarget.checked })}
                    />
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
      {wantsMail && !settings.mailReady && <Note>{t('notifications:settings.mailOff')}</Note>}
    </>
  )
}
