/** Which field to ask: typed, or picked from the list. */
import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ObjectDeclaration } from '../../../shared/object.ts'
import { classes } from '../../parts/classes.ts'
import { fieldLabel } from '../labels.ts'
import { filterFields } from './operatorsOf.ts'
import styles from './filter.module.css'

export function FieldMenu({ object, onPick, foot }: { object: ObjectDeclaration; onPick(name: string): void; foot?: ReactNode }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const words = typed.trim().toLocaleLowerCase()
  const fields = filterFields(object)
    .map(([name]) => ({ name, label: fieldLabel(t, object, name) }))
    .filter(({ label }) => label.toLocaleLowerCase().includes(words))
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      setAt((now) => (fields.length ? (now + step + fields.length) % fields.length : 0))
    }
    const picked = fields[at]
    if (event.key === 'Enter' && picked) {
      event.preventDefault()
      onPick(picked.name)
    }
  }
  return (
    <div role="presentation" onKeyDown={onKey}>
      <TextInput
        size="sm"
        className={styles.find}
        placeholder={t('ui:records.findField')}
        aria-label={t('ui:records.findField')}
        leftSection={<IconSearch size={14} stroke={1.75} aria-hidden />}
        value={typed}
        data-autofocus
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setAt(0)
        }}
      />
      <div className={styles.fields} role="listbox" aria-label={t('ui:records.filter.fields')}>
        {fields.map(({ name, label }, index) => (
          <button key={name} type="button" role="option" aria-selected={index === at} className={classes(styles.item, index === at && styles.itemOn)} onMouseEnter={() => setAt(index)} onClick={() => onPick(name)}>
            {label}
          </button>
        ))}
        {fields.length === 0 && <p className={styles.hint}>{t('ui:records.noField')}</p>}
      </div>
      {foot}
    </div>
  )
}
