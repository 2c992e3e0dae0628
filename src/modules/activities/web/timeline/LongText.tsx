/** Text of any length: long ones are cut after some lines until somebody wants it all. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MentionText } from '../../../../ui/mentions/index.ts'
import styles from './Timeline.module.css'

/** Longer text, or of more lines, is cut. */
const letters = 420
const lines = 6

export function LongText({ text }: { text: string }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const long = text.length > letters || text.split('\n').length > lines
  return (
    <>
      <p className={styles.text} data-cut={(long && !open) || undefined}>
        <MentionText text={text} />
      </p>
      {long && (
        <button type="button" className={styles.link} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'activities:timeline.less' : 'activities:timeline.whole')}
        </button>
      )}
    </>
  )
}
