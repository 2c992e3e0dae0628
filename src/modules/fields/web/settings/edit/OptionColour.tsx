import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Popover } from '../../../../../ui/parts/index.ts'
import { optionColour, optionColours } from '../../../../../ui/records/field/optionColour.ts'
import styles from './Edit.module.css'

/** The dot before an option: none, or one of a few colours. */
export function OptionColour({ value, onChange }: { value: string | null; onChange(colour: string | null): void }) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  const dot = (colour: string | null) => <span className={styles.dot} style={{ '--dot': optionColour(colour) } as never} />
  const name = (colour: string | null): string => (colour ? t(`fields:colours.${colour}`, { defaultValue: colour }) : t('fields:options.noColour'))
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={styles.colour} aria-label={t('fields:options.colour', { colour: name(value) })} title={name(value)} onClick={() => setOpened(!opened)}>
          {dot(value)}
        </button>
      </Popover.Target>
      <Popover.Dropdown p={4}>
        <div className={styles.names}>
          {[null, ...optionColours].map((colour) => (
            <button
              key={colour ?? ''}
              type="button"
              aria-label={name(colour)}
              aria-pressed={colour === value}
              title={name(colour)}
              onClick={() => {
                onChange(colour)
                setOpened(false)
              }}
            >
              {dot(colour)}
            </button>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
