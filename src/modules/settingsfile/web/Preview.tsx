import { useTranslation } from 'react-i18next'
import { labelKey } from '../../../shared/object.ts'
import { Badge, Button, Note, SectionTitle } from '../../../ui/parts/index.ts'
import { screensOf } from '../../../ui/records/registry.ts'
import type { SettingsChange, SettingsReport } from '../contract.ts'
import styles from './SettingsFile.module.css'

interface PreviewProps {
  name: string
  report: SettingsReport
  busy: boolean
  onApply: () => void
  onCancel: () => void
}

/** What a file would add and change. */
export function Preview({ name, report: { changes, left, unknown, warnings }, busy, onApply, onCancel }: PreviewProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.below}>
      <SectionTitle title={name} count={changes.length} level={3} />
      {changes.length === 0 ? <Note kind="good">{t('settingsfile:import.same')}</Note> : <ul className={styles.changes}>{changes.map((change, index) => <ChangeRow key={index} change={change} />)}</ul>}
      {left > 0 && <p className={styles.text}>{t('settingsfile:import.left', { count: left })}</p>}
      {unknown.length > 0 && <Note kind="attention">{t('settingsfile:import.unknown', { names: unknown.join(', ') })}</Note>}
      {warnings.length > 0 && (
        <Note kind="attention">
          {warnings.map(({ path, message }) => (
            <div key={path}>{message}</div>
          ))}
        </Note>
      )}
      <div className={styles.foot}>
        <Button size="md" onClick={onCancel}>
          {t('ui:actions.cancel')}
        </Button>
        {changes.length > 0 && (
          <Button kind="pri" size="md" busy={busy} onClick={onApply}>
            {t('settingsfile:import.apply', { count: changes.length })}
          </Button>
        )}
      </div>
    </div>
  )
}

function ChangeRow({ change: { object, name, what, fields } }: { change: SettingsChange }) {
  const { t, i18n } = useTranslation()
  const declared = object === null ? undefined : screensOf(object)?.object
  const own = `settingsfile:keys.${object ?? name}`
  const kind = declared ? t(labelKey.one(declared)) : i18n.exists(own) ? t(own) : (object ?? name)
  const names = fields.flatMap((field) => (declared && i18n.exists(labelKey.field(declared, field)) ? t(labelKey.field(declared, field)) : []))
  return (
    <li className={styles.change}>
      <Badge kind={what === 'added' ? 'good' : 'accent'}>{t(`settingsfile:what.${what}`)}</Badge>
      <span>
        {object === null ? <strong>{kind}</strong> : <><span className={styles.kind}>{kind}</span> <strong>{name}</strong></>}
        {names.length > 0 && <span className={styles.names}>{names.join(', ')}</span>}
      </span>
    </li>
  )
}
