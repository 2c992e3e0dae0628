/** Writes down what was said, done or is to be done. */
import { TextInput } from '@mantine/core'
import { IconCheckbox, IconMail, IconMessage, IconPencil, IconPhone, IconUsers } from '@tabler/icons-react'
import { useEffectEvent, useLayoutEffect, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '../../../../ui/api/index.ts'
import { useKeys } from '../../../../ui/keys/index.ts'
import type { IconComponent } from '../../../../ui/module.ts'
import { Button, classes, Note } from '../../../../ui/parts/index.ts'
import { useCan } from '../../../../ui/session/index.ts'
import type { ComposeAsk, ComposeKind } from '../../../companies/web/index.ts'
import { MentionTextarea } from '../../../notifications/web/index.ts'
import type { Target } from '../target.ts'
import { composeKinds, keptAs } from './draft.ts'
import { DirectionChoice } from './DirectionChoice.tsx'
import { CallFields, TaskFields, WhenField } from './laterFields.ts'
import { useComposer } from './useComposer.ts'
import styles from './Composer.module.css'

const icons: Record<ComposeKind, IconComponent> = { note: IconPencil, call: IconPhone, letter: IconMail, message: IconMessage, task: IconCheckbox, meeting: IconUsers }

interface ComposerProps {
  target: Target
  /** A wish from a button or key of the page. */
  asked?: ComposeAsk | null
  onSaved?: () => void
}

export function Composer({ target, asked, onSaved }: ComposerProps) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const can = useCan()
  const kinds = composeKinds.filter((kind) => can('create', keptAs(kind)))
  const composer = useComposer(target, kinds, onSaved)
  const box = useRef<HTMLElement>(null)
  const text = useRef<HTMLTextAreaElement>(null)
  const { draft, change, save, busy, problem, ready } = composer
  const open = (kind: ComposeKind): void => {
    if (kinds.includes(kind)) change({ kind })
    text.current?.focus()
  }
  // The other kinds have their keys from the page around, which opens the tab first.
  useKeys([
    { keys: 'V', labelKey: 'activities:compose.kinds.meeting', run: () => open('meeting') },
    { keys: 'Ctrl Enter', labelKey: 'ui:actions.save', always: true, run: () => box.current?.contains(document.activeElement) && void save() },
  ])
  const openAsked = useEffectEvent(open)
  // Before the next key arrives: what is typed after N belongs into the note.
  useLayoutEffect(() => {
    if (asked) openAsked(asked.kind)
  }, [asked])

  const leave = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    event.currentTarget.blur()
  }
  return (
    <section ref={box} className={styles.composer} aria-label={t('activities:compose.title')}>
      <div className={styles.kinds} role="group" aria-label={t('activities:compose.title')}>
        {kinds.map((kind) => {
          const Icon = icons[kind]
          return (
            <button key={kind} type="button" aria-pressed={kind === draft.kind} className={classes(styles.kind, kind === draft.kind && styles.on)} onClick={() => open(kind)}>
              <Icon size={14} stroke={1.75} aria-hidden />
              {t(`activities:compose.kinds.${kind}`)}
            </button>
          )
        })}
      </div>
      <div className={styles.sheet}>
        {(draft.kind === 'letter' || draft.kind === 'message') && (
          <div className={styles.line}>
            <DirectionChoice kind={draft.kind} value={draft.direction} onChange={(direction) => change({ direction })} />
            {draft.kind === 'letter' && (
              <TextInput size="sm" className={styles.subject} aria-label={t('activities:compose.subject')} placeholder={t('activities:compose.subject')} value={draft.subject} maxLength={255} onChange={(event) => change({ subject: event.currentTarget.value })} />
            )}
            <WhenField value={draft.at} onChange={(at) => change({ at })} />
          </div>
        )}
        {draft.kind === 'call' && <CallFields draft={draft} onChange={change} />}
        <div className={styles.text}>
          <MentionTextarea
            about={target}
            ref={text}
            variant="unstyled"
            autosize
            minRows={1}
            maxRows={14}
            className={styles.area}
            aria-label={t(`activities:compose.placeholders.${draft.kind}`)}
            placeholder={t(`activities:compose.placeholders.${draft.kind}`)}
            value={draft.text}
            maxLength={20_000}
            onChange={(typed) => change({ text: typed })}
            onKeyDown={leave}
          />
          <Button kind={ready ? 'pri' : 'default'} keys="Ctrl Enter" disabled={!ready} busy={busy} onClick={() => void save()}>
            {t('ui:actions.save')}
          </Button>
        </div>
        {draft.kind === 'meeting' && (
          <div className={styles.line}>
            <WhenField value={draft.at} onChange={(at) => change({ at })} />
            <span className={styles.hint}>{t('activities:compose.meetingHint')}</span>
          </div>
        )}
        {draft.kind === 'task' && <TaskFields draft={draft} onChange={change} />}
        {problem !== null && <Note kind="bad">{wording(problem)}</Note>}
      </div>
    </section>
  )
}
