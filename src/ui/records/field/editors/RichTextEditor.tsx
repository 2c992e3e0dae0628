/** Formatted text. What it is written with is heavy, and comes when it is first needed. */
import { lazy, Suspense } from 'react'
import styles from '../rich/rich.module.css'
import type { EditorProps } from './editorProps.ts'

const RichTextArea = lazy(() => import('../rich/RichTextArea.tsx'))

export function RichTextEditor(props: EditorProps) {
  return (
    <Suspense fallback={<div className={styles.waiting} aria-busy="true" aria-label={props.label} />}>
      <RichTextArea {...props} />
    </Suspense>
  )
}
