/** A field of several lines in which @ names people who may see the record. The value is the text as it is stored. */
import { Textarea, type TextareaProps } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useId, useRef, useState, type KeyboardEvent, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { Popover } from '../../../../ui/parts/index.ts'
import { asStored, asTyped, freeName, insertPerson, knownFrom, queryAt, type Known, type Query } from './mentionDraft.ts'
import { PeopleList } from './PeopleList.tsx'
import { useMentionable, type Subject } from './useMentionable.ts'

export interface MentionTextareaProps extends Omit<TextareaProps, 'value' | 'onChange' | 'ref' | 'about'> {
  /** Without a record there is nobody to ask who may see it, and @ is a sign like any other. */
  about: Subject | null
  value: string
  onChange(value: string): void
  ref?: Ref<HTMLTextAreaElement>
}

const nobody: Subject = { object: '', id: '' }

export function MentionTextarea({ about, value, onChange, onKeyDown, onBlur, ref, ...rest }: MentionTextareaProps) {
  const { t } = useTranslation()
  const listId = useId()
  const field = useRef<HTMLTextAreaElement | null>(null)
  const [known, setKnown] = useState<Known>(() => knownFrom(value, new Map()))
  const all = knownFrom(value, known)
  const typed = asTyped(value)
  const [query, setQuery] = useState<Query | null>(null)
  const [at, setAt] = useState(0)
  const [words] = useDebouncedValue(query?.words ?? '', 120)
  const { people, hidden, searching } = useMentionable(about ?? nobody, words, about !== null && query !== null)
  const caret = useRef<number | null>(null)
  const open = query !== null && about !== null && (people.length > 0 || hidden.length > 0 || !searching)

  useEffect(() => {
    if (caret.current === null) return
    field.current?.setSelectionRange(caret.current, caret.current)
    caret.current = null
  })

  const look = (text: string, place: number): void => {
    const next = about ? queryAt(text, place, all) : null
    setQuery(next)
    if (next?.words !== query?.words) setAt(0)
  }
  const pick = (person: { id: string; name: string }): void => {
    if (!query) return
    const name = freeName(person.name, person.id, all)
    const extended = new Map([...all, [name, person.id] as const])
    const done = insertPerson(typed, query, name)
    setKnown(extended)
    setQuery(null)
    caret.current = done.caret
    onChange(asStored(done.typed, extended))
  }
  const keyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (open && !event.ctrlKey && !event.metaKey) {
      const chosen = people[at]
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      if (step && people.length > 0) setAt((at + step + people.length) % people.length)
      else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) pick(chosen)
      else if (event.key === 'Escape') setQuery(null)
      else return onKeyDown?.(event)
      event.preventDefault()
      return event.stopPropagation()
    }
    onKeyDown?.(event)
  }
  return (
    <Popover opened={open} withRoles={false} position="bottom-start" width={280} shadow="md" offset={4} trapFocus={false} closeOnEscape={false} closeOnClickOutside={false}>
      <Popover.Target>
        <Textarea
          {...rest}
          ref={(element) => {
            field.current = element
            if (typeof ref === 'function') return ref(element)
            if (ref) ref.current = element
          }}
          value={typed}
          aria-autocomplete={about ? 'list' : undefined}
          // Escape closes the list, and not the dialog around the field.
          data-mantine-stop-propagation={open || undefined}
          aria-controls={open ? listId : undefined}
          aria-activedescendant={open && people[at] ? `${listId}-${people[at].id}` : undefined}
          onChange={(event) => {
            const { value: text, selectionStart } = event.currentTarget
            setKnown(all)
            look(text, selectionStart)
            onChange(asStored(text, all))
          }}
          onKeyDown={keyDown}
          onKeyUp={(event) => {
            if (event.key.startsWith('Arrow') && !open) look(typed, event.currentTarget.selectionStart)
          }}
          onBlur={(event) => {
            setQuery(null)
            onBlur?.(event)
          }}
        />
      </Popover.Target>
      <Popover.Dropdown p={4}>
        <PeopleList id={listId} label={t('notifications:mention.people')} people={people} hidden={hidden} at={at} onPick={pick} />
      </Popover.Dropdown>
    </Popover>
  )
}
