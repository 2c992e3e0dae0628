/** A call, letter, meeting … that took place. */
import { useTranslation } from 'react-i18next'
import { labelKey } from '../../../../shared/object.ts'
import { kindIcon } from '../../../../ui/module.ts'
import { Badge } from '../../../../ui/parts/index.ts'
import { activities, type Activity, type TimelineEntry } from '../../contract.ts'
import type { Target } from '../target.ts'
import { DealName } from './DealName.tsx'
import { durationWords } from './duration.ts'
import { Entry } from './Entry.tsx'
import { EntryTime } from './EntryTime.tsx'
import { LongText } from './LongText.tsx'
import styles from './Timeline.module.css'

export function ActivityEntry({ entry, target, fresh }: { entry: TimelineEntry; target: Target; fresh: boolean }) {
  const { t } = useTranslation()
  const activity = entry.record as unknown as Activity
  const { kind, direction, durationSeconds: seconds, outcome, body, dealId } = activity
  const kindName = direction && (kind === 'call' || kind === 'letter' || kind === 'message') ? t(`activities:timeline.kinds.${kind}.${direction}`) : t(labelKey.option(activities, 'kind', kind))
  return (
    <Entry
      icon={kindIcon('activities', kind, direction)}
      iconLabel={kindName}
      fresh={fresh}
      when={<EntryTime at={entry.at} />}
      head={
        <>
          <strong>{activity.title}</strong>
          {seconds !== null && seconds > 0 && <DurationText seconds={seconds} />}
          {outcome && <Badge>{t(`activities:outcomes.${outcome}`, { defaultValue: outcome })}</Badge>}
          {entry.actor && <span>{entry.actor.name}</span>}
          {dealId && target.object !== 'deals' && <DealName id={dealId} />}
        </>
      }
    >
      {body && (
        <div className={styles.said}>
          <LongText text={body} />
        </div>
      )}
    </Entry>
  )
}

function DurationText({ seconds }: { seconds: number }) {
  const { t } = useTranslation()
  const { key, ...values } = durationWords(seconds)
  return <span>{t(`activities:duration.${key}`, values)}</span>
}
