/** Several linked records: those chosen as chips, another one found by typing. */
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLinkedTitles } from '../linked/linkedTitles.ts'
import { ReferencePicker } from '../ReferencePicker.tsx'
import { inputProps, type EditorProps } from './editorProps.ts'
import styles from './editors.module.css'

export function ReferencesEditor(props: EditorProps) {
  const { t } = useTranslation()
  const { field, value, onChange } = props
  const to = field.type === 'references' ? field.to : ''
  const ids = (value as string[] | null) ?? []
  const titles = useLinkedTitles(to, ids)
  // The input begins anew after each choice, ready for the next one.
  const [round, setRound] = useState(0)
  const name = (title: string | null | undefined): string => title ?? t(title === null ? 'ui:records.hiddenRecord' : 'ui:states.loading')
  return (
    <div className={styles.linked}>
      <ReferencePicker
        key={round}
        to={to}
        linked={null}
        clearable={false}
        inputProps={{ ...inputProps(props), ...(round > 0 ? { autoFocus: true } : {}) }}
        onPick={(record) => {
          if (record && !ids.includes(record.id)) onChange([...ids, record.id])
          setRound((now) => now + 1)
        }}
      />
      {titles.length > 0 && (
        <ul className={styles.chips}>
          {titles.map(({ id, title }) => (
            <li key={id} className={styles.chip}>
              <span className={styles.chipText} title={title ?? undefined}>
                {name(title)}
              </span>
              <button type="button" aria-label={t('ui:records.references.remove', { record: name(title) })} onClick={() => onChange(ids.filter((other) => other !== id))}>
                <IconX size={12} stroke={2} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
