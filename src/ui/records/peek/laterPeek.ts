/** The record beside its list, fetched when the first one is looked at. */
import { later } from '../../parts/later.tsx'

export const RecordPeek = later(() => import('./RecordPeek.tsx').then((part) => part.RecordPeek))
