/** The door of texts that name people. */
export { MentionText } from './MentionText.tsx'
