/** Where formatted text is written: a bar of marks above, the usual keys (Ctrl B, Ctrl I, Ctrl K) inside. */
import { TextInput } from '@mantine/core'
import { IconBlockquote, IconBold, IconH2, IconItalic, IconLink, IconLinkOff, IconList, IconListNumbers, type Icon } from '@tabler/icons-react'
import { EditorContent, useEditor, useEditorState, type Editor } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { useEffect, useId, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { linkSchemes } from '../../../../shared/richText.ts'
import { Button, IconButton } from '../../../parts/Button.tsx'
import { fieldHint } from '../../labels.ts'
import type { EditorProps } from '../editors/editorProps.ts'
import { linkAddress } from './linkAddress.ts'
import styles from './rich.module.css'

const extensions = [StarterKit.configure({ heading: { levels: [1, 2, 3] }, dropcursor: false, link: { openOnClick: false, autolink: true, defaultProtocol: 'https', protocols: [...linkSchemes], HTMLAttributes: { target: null, rel: null } } })]

export default function RichTextArea({ object, name, field, value, onChange, label, hideLabel, error, takesFocus }: EditorProps) {
  const id = useId()
  const html = typeof value === 'string' ? value : ''
  const hint = hideLabel ? undefined : fieldHint(object, name)
  const editor = useEditor({
    extensions,
    content: html,
    injectCSS: false,
    autofocus: takesFocus && hideLabel ? 'end' : false,
    editorProps: { attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, ...(error ? { 'aria-invalid': 'true', 'aria-describedby': id } : {}) } },
    onUpdate: ({ editor: at }) => onChange(at.isEmpty ? null : at.getHTML()),
  })
  // A value from elsewhere (taken back, or another record) replaces what stands here.
  useEffect(() => {
    if (editor && html !== (editor.isEmpty ? '' : editor.getHTML())) editor.commands.setContent(html, { emitUpdate: false })
  }, [editor, html])
  if (!editor) return null
  return (
    <div>
      {!hideLabel && (
        <span className={styles.label}>
          {label} {field.required && <span className={styles.required} aria-hidden>*</span>}
        </span>
      )}
      {hint && <p className={styles.hint}>{hint}</p>}
      <div className={styles.box} data-bad={error ? true : undefined}>
        <Bar editor={editor} />
        <EditorContent editor={editor} className={styles.area} data-autofocus={takesFocus || undefined} />
      </div>
      {error && (
        <div id={id} className={styles.error}>
          {error}
        </div>
      )}
    </div>
  )
}

interface Mark {
  key: string
  icon: Icon
  active(editor: Editor): boolean
  run(editor: Editor): void
}

const marks: Mark[] = [
  { key: 'bold', icon: IconBold, active: (e) => e.isActive('bold'), run: (e) => e.chain().focus().toggleBold().run() },
  { key: 'italic', icon: IconItalic, active: (e) => e.isActive('italic'), run: (e) => e.chain().focus().toggleItalic().run() },
  { key: 'heading', icon: IconH2, active: (e) => e.isActive('heading'), run: (e) => e.chain().focus().toggleHeading({ level: 2 }).run() },
  { key: 'list', icon: IconList, active: (e) => e.isActive('bulletList'), run: (e) => e.chain().focus().toggleBulletList().run() },
  { key: 'numbered', icon: IconListNumbers, active: (e) => e.isActive('orderedList'), run: (e) => e.chain().focus().toggleOrderedList().run() },
  { key: 'quote', icon: IconBlockquote, active: (e) => e.isActive('blockquote'), run: (e) => e.chain().focus().toggleBlockquote().run() },
]

function Bar({ editor }: { editor: Editor }) {
  const { t } = useTranslation()
  const [linking, setLinking] = useState(false)
  const on = useEditorState({ editor, selector: ({ editor: at }) => ({ ...Object.fromEntries(marks.map((mark) => [mark.key, mark.active(at)])), link: at.isActive('link') }) as Record<string, boolean> })
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      event.stopPropagation()
      setLinking(true)
    }
    const { dom } = editor.view
    dom.addEventListener('keydown', onKey)
    return () => dom.removeEventListener('keydown', onKey)
  }, [editor])
  return (
    <>
      <div className={styles.bar} role="toolbar" aria-label={t('ui:records.rich.bar')}>
        {marks.map(({ key, icon, run }) => (
          <IconButton key={key} size="xs" icon={icon} label={t(`ui:records.rich.${key}`)} on={on[key]} aria-pressed={on[key]} onClick={() => run(editor)} />
        ))}
        <IconButton size="xs" icon={IconLink} label={t('ui:records.rich.link')} on={on.link} aria-pressed={on.link} onClick={() => setLinking(true)} />
        {on.link && <IconButton size="xs" icon={IconLinkOff} label={t('ui:records.rich.unlink')} onClick={() => editor.chain().focus().extendMarkRange('link').unsetLink().run()} />}
      </div>
      {linking && <LinkRow editor={editor} onClose={() => setLinking(false)} />}
    </>
  )
}

/** The address of a link, above the text; nothing covers what is being written. */
function LinkRow({ editor, onClose }: { editor: Editor; onClose(): void }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(() => String(editor.getAttributes('link').href ?? ''))
  const [wrong, setWrong] = useState(false)
  const close = (): void => {
    onClose()
    editor.commands.focus()
  }
  const apply = (): void => {
    const href = linkAddress(typed)
    if (href === null) return setWrong(true)
    const chain = editor.chain().focus().extendMarkRange('link')
    if (editor.state.selection.empty && !editor.isActive('link')) chain.insertContent({ type: 'text', text: typed.trim(), marks: [{ type: 'link', attrs: { href } }] }).run()
    else chain.setLink({ href }).run()
    onClose()
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Enter') apply()
    else close()
  }
  return (
    <div className={styles.link} role="presentation" onKeyDown={onKey}>
      <TextInput
        size="xs"
        ref={(input) => input?.focus()}
        aria-label={t('ui:records.rich.address')}
        placeholder="https://"
        value={typed}
        error={wrong ? t('ui:records.rich.badAddress') : undefined}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setWrong(false)
        }}
      />
      <Button size="xs" onClick={apply}>
        {t('ui:records.rich.setLink')}
      </Button>
      <Button size="xs" kind="quiet" onClick={close}>
        {t('ui:actions.cancel')}
      </Button>
    </div>
  )
}
