import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldLevelOf, fieldLevels, type FieldLevel, type Permissions } from '../../../../../shared/access.ts'
import type { ObjectDeclaration } from '../../../../../shared/object.ts'
import { classes } from '../../../../../ui/parts/index.ts'
import { fieldLabel } from '../../../../../ui/records/labels.ts'
import { withField } from './permissionsDraft.ts'
import styles from './RoleMatrix.module.css'

/** What the role may do with each field of an object. */
export function FieldLevels({ object, permissions, onChange, readOnly }: { object: ObjectDeclaration; permissions: Permissions; onChange: (permissions: Permissions) => void; readOnly: boolean }) {
  const { t } = useTranslation()
  const id = useId()
  const fields = Object.entries(object.fields).filter(([, field]) => !field.internal)
  // Without its name a record is nothing, and without its owner nobody answers for it.
  const needed = (name: string): boolean => object.title === name || object.access.owner === name
  return (
    <div className={styles.fields}>
      {fields.map(([name, field]) => {
        const level = fieldLevelOf(permissions, object.name, name)
        const offered = fieldLevels.filter((one) => one === level || !((one === 'none' && needed(name)) || (one === 'change' && field.readOnly)))
        const label = fieldLabel(t, object, name)
        return (
          <div key={name} className={styles.field}>
            <span id={`${id}-${name}`} title={label}>
              {label}
            </span>
            <select aria-labelledby={`${id}-${name}`} className={classes(styles.level, styles[`field-${level}`])} disabled={readOnly} value={level} onChange={(event) => onChange(withField(permissions, object.name, name, event.currentTarget.value as FieldLevel))}>
              {offered.toReversed().map((one) => (
                <option key={one} value={one}>
                  {t(field.readOnly && one === 'change' ? 'accounts:roleEditor.fieldLevels.see' : `accounts:roleEditor.fieldLevels.${one}`)}
                </option>
              ))}
            </select>
          </div>
        )
      })}
    </div>
  )
}
