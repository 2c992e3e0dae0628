/** The editor of a value where it stands, fetched when the first one is opened or the pointer comes near. */
import { later } from '../../parts/later.tsx'

export const InlineEditor = later(() => import('./InlineEditor.tsx').then((part) => part.InlineEditor))

/** Ahead of the click. A failure shows at the click. */
export const fetchEditors = (): void => void InlineEditor.fetch().catch(() => undefined)
