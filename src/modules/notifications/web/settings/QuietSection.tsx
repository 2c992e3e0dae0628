/** When nothing is pushed or mailed, and how often mail goes out. */
import { Switch, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Segmented } from '../../../../ui/parts/index.ts'
import type { NotificationSettings } from '../../contract.ts'
import styles from './Settings.module.css'

type Patch = Partial<Pick<NotificationSettings, 'quietFrom' | 'quietTo' | 'mailWhen'>>

const usual = { quietFrom: '20:00', quietTo: '08:00' }

export function QuietSection({ settings, onChange }: { settings: NotificationSettings; onChange: (patch: Patch) => void }) {
  const { t } = useTranslation()
  const { quietFrom, quietTo, mailWhen } = settings
  const time = (name: 'quietFrom' | 'quietTo', label: string) => (
    <TextInput
      type="time"
      label={label}
      defaultValue={settings[name] ?? ''}
      onBlur={(event) => {
        const value = event.currentTarget.value.slice(0, 5)
        if (value && value !== settings[name]) onChange({ quietFrom, quietTo, [name]: value })
      }}
    />
  )
  return (
    <>
      <h2>{t('notifications:settings.quiet')}</h2>
      <p>{t('notifications:settings.quietText')}</p>
      <Switch label={t('notifications:settings.quietOn')} checked={quietFrom !== null} onChange={(event) => onChange(event.currentTarget.checked ? usual : { quietFrom: null, quietTo: null })} />
      {quietFrom !== null && (
        <div className={styles.times}>
          {time('quietFrom', t('notifications:settings.from'))}
          {time('quietTo', t('notifications:settings.to'))}
        </div>
      )}
      <h2>{t('notifications:settings.mailWhen')}</h2>
      <p>{t('notifications:settings.mailWhenText')}</p>
      <div>
        <Segmented
          label={t('notifications:settings.mailWhen')}
          value={mailWhen}
          onChange={(when) => onChange({ mailWhen: when })}
          items={[
            { key: 'atOnce', label: t('notifications:settings.atOnce') },
            { key: 'daily', label: t('notifications:settings.daily') },
          ]}
        />
      </div>
    </>
  )
}
