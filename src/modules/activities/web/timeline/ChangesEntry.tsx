/** A run of changes in one row; opens to the fields, with names in place of ids. */
import { IconArrowsExchange, IconChevronDown, IconChevronRight, IconFlag } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { labelKey } from '../../../../shared/object.ts'
import { useRecords } from '../../../../ui/api/index.ts'
import { FieldChanges } from '../../../../ui/records/history/index.ts'
import { stages } from '../../../deals/contract.ts'
import type { TimelineEntry } from '../../contract.ts'
import { Entry } from './Entry.tsx'
import { EntryTime } from './EntryTime.tsx'
import { changeOf, declarationOf, headlineOf, shownChanges, type Headline } from './headline.ts'
import styles from './Timeline.module.css'

export function ChangesEntry({ entries, fresh }: { entries: readonly TimelineEntry[]; fresh: boolean }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const [newest] = entries
  const { headline, more } = headlineOf(entries)
  const opens = entries.some((entry) => Object.keys(shownChanges(changeOf(entry))).length > 0)
  if (!newest) return null
  const Fold = open ? IconChevronDown : IconChevronRight
  const text = (
    <>
      <HeadlineText headline={headline} /> {more > 0 && <span className={styles.dim}>{t('activities:changes.more', { count: more })}</span>}
    </>
  )
  return (
    <Entry
      icon={headline.kind === 'won' || headline.kind === 'lost' ? IconFlag : IconArrowsExchange}
      fresh={fresh}
      when={<EntryTime at={newest.at} />}
      head={
        <>
          {opens ? (
            <button type="button" className={styles.fold} aria-expanded={open} onClick={() => setOpen(!open)}>
              {text}
              <Fold size={14} stroke={1.75} aria-hidden />
            </button>
          ) : (
            <span className={styles.foldText}>{text}</span>
          )}
          <span>{newest.actor?.name ?? t('activities:changes.bySystem')}</span>
        </>
      }
    >
      {open && entries.map((entry) => <OpenedChange key={entry.id} entry={entry} />)}
    </Entry>
  )
}

function OpenedChange({ entry }: { entry: TimelineEntry }) {
  const change = changeOf(entry)
  const declaration = declarationOf(change.object)
  const changes = shownChanges(change)
  if (!declaration || Object.keys(changes).length === 0) return null
  return (
    <div className={styles.opened}>
      {change.title && <p className={styles.dim}>{change.title}</p>}
      <FieldChanges object={declaration} changes={changes} />
    </div>
  )
}

function HeadlineText({ headline }: { headline: Headline }) {
  const { t } = useTranslation()
  const nameOfStage = useStageNames()
  const title = headline.title ?? ''
  switch (headline.kind) {
    case 'moved':
      return <>{t('activities:changes.moved', { title, from: nameOfStage(headline.from), to: nameOfStage(headline.to) })}</>
    case 'won':
    case 'lost':
    case 'reopened':
      return <>{t(`activities:changes.${headline.kind}`, { title })}</>
    case 'create':
    case 'trash':
    case 'restore':
      return <>{t(`activities:changes.${headline.object === 'deals' ? 'deal' : 'card'}.${headline.kind}`, { title })}</>
    case 'fields':
      return <FieldsText headline={headline} title={title} />
  }
}

function FieldsText({ headline, title }: { headline: Extract<Headline, { kind: 'fields' }>; title: string }) {
  const { t } = useTranslation()
  const declaration = declarationOf(headline.object)
  const fields = headline.fields.map((name) => (declaration ? t(labelKey.field(declaration, name), { defaultValue: name }) : name)).join(', ')
  return <>{t(headline.object === 'deals' ? 'activities:changes.dealFields' : 'activities:changes.fields', { title, fields })}</>
}

/** Names of stages by id; firms have a few dozen, so they are read once. */
function useStageNames(): (id: string | null) => string {
  const found = useRecords(stages, { limit: 500 })
  return (id) => found.data?.data.find((stage) => stage.id === id)?.name ?? '…'
}
