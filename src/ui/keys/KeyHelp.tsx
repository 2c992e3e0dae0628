/** The help sheet, made from the keys in force where it was opened. */
import { Modal, Switch } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Kbd } from '../parts/Kbd.tsx'
import { activeBindings, lettersOn, setLettersOn, type KeyBinding } from './bindings.ts'
import styles from './KeyHelp.module.css'

export default function KeyHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [letters, setLetters] = useState(lettersOn)
  // Bindings come topmost first; a page's key hides that of the frame.
  const [bindings] = useState(() => listed(activeBindings()))
  const places = bindings.filter((binding) => binding.keys.startsWith('G '))
  const rest = bindings.filter((binding) => !binding.keys.startsWith('G '))
  return (
    <Modal opened onClose={onClose} title={t('ui:keys.title')} size={640} closeButtonProps={{ 'aria-label': t('ui:actions.close') }}>
      <KeyTable bindings={[...rest, ...closing]} />
      <h3 className={styles.heading}>{t('ui:keys.goTo')}</h3>
      <KeyTable bindings={places} />
      <Switch
        className={styles.switch}
        label={t('ui:keys.letters')}
        description={t('ui:keys.lettersText')}
        checked={letters}
        onChange={(event) => {
          setLettersOn(event.currentTarget.checked)
          setLetters(event.currentTarget.checked)
        }}
      />
    </Modal>
  )
}

/** Forms and dialogs handle these themselves. */
const closing: Pick<KeyBinding, 'keys' | 'labelKey'>[] = [
  { keys: 'Ctrl Enter', labelKey: 'ui:actions.save' },
  { keys: 'Escape', labelKey: 'ui:keys.close' },
]

function KeyTable({ bindings }: { bindings: Pick<KeyBinding, 'keys' | 'labelKey'>[] }) {
  const { t } = useTranslation()
  return (
    <dl className={styles.table} tabIndex={-1} data-autofocus>
      {bindings.map(({ keys, labelKey }) => (
        <div key={keys} className={styles.line}>
          <dt>{t(labelKey ?? '')}</dt>
          <dd>
            <span className={styles.spoken}>{keys}</span>
            <Kbd keys={keys} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function listed(bindings: KeyBinding[]): KeyBinding[] {
  const seen = new Set(closing.map((binding) => binding.keys))
  return bindings.filter((binding) => binding.labelKey && !seen.has(binding.keys) && seen.add(binding.keys))
}
