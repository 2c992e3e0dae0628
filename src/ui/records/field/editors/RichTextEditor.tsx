/** Formatted text. What it is written with is heavy, and comes when it is first needed. */
import { laterPart } from '../../../parts/later.tsx'
import styles from '../rich/rich.module.css'
import type { EditorProps } from './editorProps.ts'

const RichTextArea = laterPart(() => import('../rich/RichTextArea.tsx'), (props: EditorProps) => <div className={styles.waiting} aria-busy="true" aria-label={props.label} />)

export function RichTextEditor(props: EditorProps) {
  return (
    <RichTextArea {...props} />
  )
}
