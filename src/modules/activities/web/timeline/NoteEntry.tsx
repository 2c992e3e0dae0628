/** A note: read, changed where it stands, pinned on top, deleted. */
import { useQueryClient } from '@tanstack/react-query'
import { IconDots, IconPencil, IconPin, IconPinnedOff, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton, InstantText, Menu } from '../../../../ui/parts/index.ts'
import { useCan } from '../../../../ui/session/index.ts'
import { toastError } from '../../../../ui/undo/index.ts'
import type { Note } from '../../contract.ts'
import type { Target } from '../target.ts'
import { DealName } from './DealName.tsx'
import { Entry } from './Entry.tsx'
import { EntryTime } from './EntryTime.tsx'
import { LongText } from './LongText.tsx'
import { NoteEditor } from './NoteEditor.tsx'
import { changeNote, deleteNote } from './noteWrites.ts'
import styles from './Timeline.module.css'

interface NoteEntryProps {
  note: Note
  author: string | null
  target: Target
  fresh?: boolean
  /** In the part on top that holds what is pinned. */
  onTop?: boolean
}

export function NoteEntry({ note, author, target, fresh, onTop }: NoteEntryProps) {
  const { t } = useTranslation()
  const [editing, setEditing] = useState(false)
  return (
    <Entry
      icon={note.pinned ? IconPin : IconPencil}
      iconLabel={t('activities:notes.one')}
      fresh={fresh}
      pinned={onTop}
      when={
        <>
          <NoteMenu note={note} onEdit={() => setEditing(true)} />
          {onTop ? <InstantText value={note.createdAt} /> : <EntryTime at={note.createdAt} />}
        </>
      }
      head={
        <>
          {author && <span>{author}</span>}
          {note.dealId && target.object !== 'deals' && <DealName id={note.dealId} />}
        </>
      }
    >
      {editing ? (
        <NoteEditor note={note} onClose={() => setEditing(false)} />
      ) : (
        <div className={styles.note}>
          <LongText text={note.body} />
        </div>
      )}
    </Entry>
  )
}

function NoteMenu({ note, onEdit }: { note: Note; onEdit: () => void }) {
  const { t } = useTranslation()
  const can = useCan()
  const client = useQueryClient()
  const icon = { size: 16, stroke: 1.75 }
  if (!can('change', 'notes')) return null
  return (
    <Menu position="bottom-end" width={180}>
      <Menu.Target>
        <IconButton size="xs" className={styles.menu} label={t('ui:frame.more')} icon={IconDots} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil {...icon} />} onClick={onEdit}>
          {t('ui:actions.edit')}
        </Menu.Item>
        <Menu.Item leftSection={note.pinned ? <IconPinnedOff {...icon} /> : <IconPin {...icon} />} onClick={() => void changeNote(client, note, { pinned: !note.pinned }).catch(toastError)}>
          {t(note.pinned ? 'activities:notes.unpin' : 'activities:notes.pin')}
        </Menu.Item>
        {can('delete', 'notes') && (
          <Menu.Item leftSection={<IconTrash {...icon} />} onClick={() => void deleteNote(client, note.id).catch(toastError)}>
            {t('ui:actions.delete')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
