/** The command palette: type, walk with the arrows, Enter. */
import { Modal } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '../api/problemText.ts'
import { classes } from '../parts/classes.ts'
import { Kbd } from '../parts/Kbd.tsx'
import { Spinner } from '../parts/Spinner.tsx'
import { usePaletteGroups, type PaletteItem } from './usePaletteGroups.ts'
import styles from './Palette.module.css'

export default function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const { groups, searching, error } = usePaletteGroups(text)
  const items = groups.flatMap((group) => group.items)
  const current = items[Math.min(at, items.length - 1)]

  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [current?.key])

  const run = (item: PaletteItem | undefined): void => {
    if (!item) return
    onClose()
    item.run()
  }
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && items.length > 0) {
      event.preventDefault()
      setAt((Math.min(at, items.length - 1) + step + items.length) % items.length)
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      run(current)
    }
  }
  return (
    <Modal opened onClose={onClose} withCloseButton={false} padding={0} size={560} centered={false} yOffset="12dvh" attributes={{ content: { 'aria-label': t('ui:keys.palette') } }}>
      <div className={styles.input}>
        {searching ? <Spinner /> : <IconSearch size={16} stroke={1.75} aria-hidden />}
        <input
          role="combobox"
          aria-expanded="true"
          aria-controls={id}
          aria-activedescendant={current ? `${id}${current.key}` : undefined}
          aria-label={t('ui:frame.search')}
          placeholder={t('ui:palette.placeholder')}
          value={text}
          data-autofocus
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setAt(0)
          }}
          onKeyDown={onKey}
        />
        <Kbd keys="Escape" />
      </div>
      <div className={styles.list} id={id} role="listbox" aria-label={t('ui:keys.palette')} ref={list}>
        {groups.map((group) => (
          <div key={group.key} role="group" aria-label={group.title}>
            <div className={styles.heading}>{group.title}</div>
            {group.items.map((item) => (
              <button
                type="button"
                tabIndex={-1}
                key={item.key}
                id={`${id}${item.key}`}
                role="option"
                aria-selected={item === current}
                className={classes(styles.item, item === current && styles.on)}
                onMouseMove={() => item !== current && setAt(items.indexOf(item))}
                onClick={() => run(item)}
              >
                <item.icon size={16} stroke={1.75} aria-hidden />
                <span className={styles.label}>{item.label}</span>
                {item.hint && <span className={styles.hint}>{item.hint}</span>}
                {item.keys && <Kbd keys={item.keys} />}
              </button>
            ))}
          </div>
        ))}
        {error !== null && <p className={styles.empty}>{wording(error)}</p>}
        {items.length === 0 && !searching && error === null && <p className={styles.empty}>{t('ui:palette.nothing', { text: text.trim() })}</p>}
      </div>
    </Modal>
  )
}
