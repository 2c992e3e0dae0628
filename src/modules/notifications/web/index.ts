/** The door: writing texts in which people are named. */
export { MentionTextarea, type MentionTextareaProps } from './mention/MentionTextarea.tsx'
export { tellWhoIsNotTold } from './mention/tellWhoIsNotTold.ts'
