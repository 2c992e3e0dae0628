/** What became of each field: before → after, in words. */
import { IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { fieldOf, labelKey, relationName, type AnyRecord, type ObjectDeclaration } from '../../../shared/object.ts'
import { FieldView } from '../field/FieldView.tsx'
import { useReferenced, type Changes } from './useReferenced.ts'
import styles from './History.module.css'

export function FieldChanges({ object, changes }: { object: ObjectDeclaration; changes: Changes }) {
  const { t } = useTranslation()
  const referenced = useReferenced(object, changes)
  const shown = Object.entries(changes).filter(([name]) => !fieldOf(object, name)?.internal)
  return (
    <dl className={styles.changes}>
      {shown.map(([name, [before, after]]) => (
        <div key={name} className={styles.change}>
          <dt>{t(labelKey.field(object, name), { defaultValue: name })}</dt>
          <dd>
            <Value object={object} name={name} value={before} referenced={referenced} />
            <IconArrowRight size={14} stroke={1.75} className={styles.arrow} role="img" aria-label={t('ui:history.became')} />
            <Value object={object} name={name} value={after} referenced={referenced} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Value({ object, name, value, referenced }: { object: ObjectDeclaration; name: string; value: unknown; referenced: ReadonlyMap<string, AnyRecord> }) {
  const linked = typeof value === 'string' ? (referenced.get(value) ?? null) : null
  return (
    <span className={styles.value}>
      <FieldView object={object} name={name} record={{ [relationName(name)]: linked, [name]: value }} />
    </span>
  )
}
