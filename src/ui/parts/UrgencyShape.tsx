/** The four shapes. Shape and words carry the meaning; colour only repeats it. */
import type { ReactNode } from 'react'
import type { Urgency } from '../i18n/urgency.ts'

const shapes: Record<Urgency, ReactNode> = {
  overdue: (
    <>
      <path d="M8 .6 15.4 8 8 15.4.6 8Z" fill="var(--cl-overdue)" stroke="var(--cl-overdue)" strokeWidth="1" strokeLinejoin="round" />
      <path d="M8 4.4v4.2M8 11v.4" stroke="var(--cl-on-accent)" strokeWidth="1.8" strokeLinecap="round" />
    </>
  ),
  today: (
    <>
      <circle cx="8" cy="8" r="7" fill="var(--cl-today)" />
      <path d="M8 4.2V8l2.6 1.6" stroke="var(--cl-on-accent)" strokeWidth="1.7" strokeLinecap="round" strokeLinejoin="round" fill="none" />
    </>
  ),
  none: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="var(--cl-none-soft)" stroke="var(--cl-none)" strokeWidth="1.6" strokeDasharray="2.6 2.2" />
      <path d="M8 5.6v4.8M5.6 8h4.8" stroke="var(--cl-none)" strokeWidth="1.4" strokeLinecap="round" />
    </>
  ),
  planned: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="var(--cl-planned)" strokeWidth="1.5" />
      <path d="M6.8 5.4 9.4 8l-2.6 2.6" stroke="var(--cl-planned)" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" fill="none" />
    </>
  ),
}

export function UrgencyShape({ urgency }: { urgency: Urgency }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      {shapes[urgency]}
    </svg>
  )
}
