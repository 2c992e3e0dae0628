/** What of a setting changed: before → after, in words. */
import { IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { labelKey, type ObjectDeclaration } from '../../../../../shared/object.ts'
import { emptyMark } from '../../../../../ui/i18n/index.ts'
import { FieldView } from '../../../../../ui/records/index.ts'
import { useReferenced, type Changes } from '../../../../../ui/records/history/index.ts'
import { settingValue } from './settingValue.ts'
import styles from './History.module.css'

export function SettingChanges({ object, changes }: { object: ObjectDeclaration; changes: Changes }) {
  const { t } = useTranslation()
  const referenced = useReferenced(object, changes)
  const value = (name: string, held: unknown) => {
    const words = settingValue(object, name, held)
    if (words === null || words === '') return emptyMark
    if (words !== undefined) return words
    const linked = typeof held === 'string' ? (referenced.get(held) ?? null) : null
    return linked ? String(linked[object.title] ?? linked.name) : <FieldView object={object} name={name} record={{ [name]: held }} />
  }
  return (
    <dl className={styles.changes}>
      {Object.entries(changes).map(([name, [was, is]]) => (
        <div key={name} className={styles.change}>
          <dt>{t(labelKey.field(object, name))}</dt>
          <dd>
            <span>{value(name, was)}</span>
            <IconArrowRight size={14} stroke={1.75} role="img" aria-label={t('ui:history.became')} />
            <span>{value(name, is)}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
