/** When a delivery is tried again. */
export const deliverJob = 'webhooks.deliver'

const minute = 60
const hour = 60 * minute
/** Three days in all, less the time that the attempts take. */
const pausesSeconds = [5, minute, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour, 20 * hour]

/** Seconds until the next attempt after this many; null when that was the last. */
export const pauseAfter = (attempts: number): number | null => pausesSeconds[attempts - 1] ?? null
