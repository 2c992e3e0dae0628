import type { ReactNode } from 'react'
import { useDocumentTitle } from '../../../../ui/shell/index.ts'
import { PlainFrame } from '../../../../ui/shell/PlainFrame.tsx'
import styles from './Door.module.css'

interface DoorFrameProps {
  title: string
  text?: ReactNode
  foot?: ReactNode
  children: ReactNode
}

/** A page before the sign-in: one box in the middle. */
export function DoorFrame({ title, text, foot, children }: DoorFrameProps) {
  useDocumentTitle(title)
  return (
    <PlainFrame>
      <div className={styles.middle}>
        <section className={styles.box}>
          <h1>{title}</h1>
          {text && <p className={styles.text}>{text}</p>}
          <div className={styles.inner}>{children}</div>
        </section>
        {foot && <p className={styles.foot}>{foot}</p>}
      </div>
    </PlainFrame>
  )
}
