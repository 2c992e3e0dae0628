/** Narrows the timeline: kind, whose, and words. */
import { TextInput } from '@mantine/core'
import { IconCheck, IconFilter, IconSearch, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Avatar, Button, IconButton, Menu, Segmented } from '../../../../ui/parts/index.ts'
import { useViewer } from '../../../../ui/session/index.ts'
import { usePhone } from '../../../../ui/shell/index.ts'
import type { TimelineEntry } from '../../contract.ts'
import type { TimelineType } from './useTimeline.ts'
import styles from './Timeline.module.css'

export interface TimelineFilterValue {
  type: TimelineType
  q: string
  /** The id of a person; null for everybody. */
  whose: string | null
}

interface TimelineFilterProps {
  value: TimelineFilterValue
  onChange: (value: TimelineFilterValue) => void
  /** What is loaded; its people can be chosen. */
  entries: readonly TimelineEntry[]
}

/** As a ref: the field takes the focus when it appears. */
const focus = (field: HTMLElement | null): void => field?.focus()

const types = ['all', 'calls', 'letters', 'notes', 'changes'] as const

export function TimelineFilter({ value, onChange, entries }: TimelineFilterProps) {
  const { t } = useTranslation()
  const [searching, setSearching] = useState(false)
  const set = (part: Partial<TimelineFilterValue>): void => onChange({ ...value, ...part })
  const closeSearch = (): void => {
    setSearching(false)
    set({ q: '' })
  }
  return (
    <div className={styles.filter}>
      <div className={styles.types}>
        <Segmented items={types.map((key) => ({ key, label: t(`activities:timeline.types.${key}`) }))} value={value.type} onChange={(type) => set({ type })} label={t('activities:timeline.filter')} />
      </div>
      <span className={styles.filterEnd}>
        <WhoseMenu value={value.whose} onChange={(whose) => set({ whose })} entries={entries} />
        {searching ? (
          <TextInput
            size="sm"
            ref={focus}
            className={styles.search}
            aria-label={t('activities:timeline.search')}
            placeholder={t('activities:timeline.search')}
            value={value.q}
            onChange={(event) => set({ q: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return
              event.stopPropagation()
              closeSearch()
            }}
            rightSection={<IconButton size="xs" label={t('ui:actions.close')} icon={IconX} onClick={closeSearch} />}
          />
        ) : (
          <IconButton label={t('activities:timeline.search')} icon={IconSearch} onClick={() => setSearching(true)} />
        )}
      </span>
    </div>
  )
}

function WhoseMenu({ value, onChange, entries }: { value: string | null; onChange: (whose: string | null) => void; entries: readonly TimelineEntry[] }) {
  const { t } = useTranslation()
  const viewer = useViewer()
  const phone = usePhone()
  const people = new Map(entries.flatMap(({ actor }) => (actor && actor.id !== viewer.id ? [[actor.id, actor.name]] : [])))
  const chosen = value === viewer.id ? t('activities:timeline.mine') : value === null ? null : (people.get(value) ?? '')
  const tick = (on: boolean) => (on ? <IconCheck size={16} stroke={1.75} /> : undefined)
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        {phone ? (
          <IconButton label={chosen ?? t('activities:timeline.whose')} icon={IconFilter} on={chosen !== null} />
        ) : (
          <Button kind={chosen === null ? 'quiet' : 'soft'} icon={IconFilter}>
            {chosen ?? t('activities:timeline.whose')}
          </Button>
        )}
      </Menu.Target>
      <Menu.Dropdown className={styles.people}>
        <Menu.Item rightSection={tick(value === null)} onClick={() => onChange(null)}>
          {t('activities:timeline.everybody')}
        </Menu.Item>
        <Menu.Item rightSection={tick(value === viewer.id)} onClick={() => onChange(viewer.id)}>
          {t('activities:timeline.mine')}
        </Menu.Item>
        {[...people].map(([id, name]) => (
          <Menu.Item key={id} leftSection={<Avatar id={id} name={name} size="s" />} rightSection={tick(value === id)} onClick={() => onChange(id)}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
