/** The door: writing down and reading what happens with a customer or deal. */
export { Composer } from './compose/Composer.tsx'
export type { DealTimelineProps } from './customer/DealTimeline.tsx'
export type { Target } from './target.ts'
export { Timeline } from './timeline/Timeline.tsx'
