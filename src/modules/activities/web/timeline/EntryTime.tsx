import { useFormat } from '../../../../ui/i18n/index.ts'

/** The time of day: the day stands in the heading above. */
export function EntryTime({ at }: { at: string }) {
  const format = useFormat()
  return (
    <time dateTime={at} title={format.fullInstant(at)}>
      {format.time(at)}
    </time>
  )
}
