/** The small matrix: a row for what may happen, a column for each way. */
import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Note } from '../../../../ui/parts/index.ts'
import { useIsAdministrator } from '../../../../ui/session/index.ts'
import { channels, noticeKinds, type NoticeKind, type NotificationSettings, type Ways } from '../../contract.ts'
import styles from './Settings.module.css'

interface WaysTableProps {
  channels: NotificationSettings['channels']
  /** Mail is chosen and cannot go out. */
  noMail?: boolean
  onChange: (kind: NoticeKind, ways: Partial<Ways>) => void
}

export function WaysTable({ channels: chosen, noMail = false, onChange }: WaysTableProps) {
  const { t } = useTranslation()
  const administrator = useIsAdministrator()
  const wantsMail = noMail && noticeKinds.some((kind) => chosen[kind]?.mail)
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
                      checked={chosen[kind]?.[channel] ?? false}
                      onChange={(event) => onChange(kind, { [channel]: event.currentTarget.checked })}
                    />
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
      {wantsMail && <Note>{t('notifications:settings.mailOff')}</Note>}
    </>
  )
}
