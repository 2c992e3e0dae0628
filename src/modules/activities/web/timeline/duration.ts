/** A length of time in the units that are worth naming, as the key of its text and what goes into it. */
export interface DurationWords {
  key: 'hours' | 'minutes' | 'minutesSeconds' | 'seconds'
  hours: number
  minutes: number
  seconds: number
}

/** 372 s → 6 min 12 s; from an hour on the seconds are left out. */
export function durationWords(duration: number): DurationWords {
  const [hours, minutes, seconds] = [Math.floor(duration / 3600), Math.floor((duration % 3600) / 60), duration % 60]
  const key = hours > 0 ? 'hours' : minutes === 0 ? 'seconds' : seconds === 0 ? 'minutes' : 'minutesSeconds'
  return { key, hours, minutes, seconds }
}
