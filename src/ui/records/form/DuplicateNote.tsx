/** "Already known: …, open", as soon as the number is typed. The form stays as it is. */
import { useTranslation } from 'react-i18next'
import type { AnyRecord, ObjectDeclaration } from '../../../shared/object.ts'
import type { Email, Phone } from '../../../shared/fields.ts'
import { Note } from '../../parts/Note.tsx'
import { primaryOf, usePhoneText } from '../field/phoneText.ts'
import { screensOf, titleOf } from '../registry.ts'
import styles from './RecordForm.module.css'

export function DuplicateNote({ object, found }: { object: ObjectDeclaration; found: readonly AnyRecord[] }) {
  const { t } = useTranslation()
  const phoneText = usePhoneText()
  if (found.length === 0) return null
  const path = screensOf(object.name)?.path
  return (
    <div className={styles.wide} aria-live="polite">
      <Note kind="attention">
        {found.map((record) => {
          const phone = primaryOf(record.phones as Phone[] | undefined)
          const mark = (phone && phoneText(phone)) ?? primaryOf(record.emails as Email[] | undefined)?.value
          return (
            <div key={record.id} className={styles.known}>
              <span>
                {t('ui:records.form.known')} <strong>{titleOf(object.name, record)}</strong>
                {mark && `, ${mark}`}
              </span>
              {path && (
                <a href={path(record.id)} target="_blank" rel="noreferrer">
                  {t('ui:actions.open')}
                </a>
              )}
            </div>
          )
        })}
      </Note>
    </div>
  )
}
