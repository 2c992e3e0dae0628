/** The mark of the next step: shape, colour and words, alike on every screen. */
import { useText } from '../i18n/useText.ts'
import { emptyMark } from '../i18n/format.ts'
import { urgencyOf, urgencyWords, type Step, type Urgency } from '../i18n/urgency.ts'
import { useFormat } from '../i18n/useFormat.ts'
import { useNow } from '../i18n/useNow.ts'
import { classes } from './classes.ts'
import { UrgencyShape } from './UrgencyShape.tsx'
import styles from './UrgencyMark.module.css'

interface MarkProps {
  urgency: Urgency
  /** Words beside the shape; without them the mark stands alone at 16 px and names itself. */
  words?: string
  pill?: boolean
  /** What a click does, usually planning a step. */
  onClick?: () => void
  /** Full date, for the tooltip. */
  title?: string
}

export function UrgencyMark(props: MarkProps) {
  const { urgency, words, pill, onClick, title } = props
  // Tables draw hundreds of these, which say all by their words.
  if (!words || onClick) return <NamedMark {...props} />
  return (
    <span className={classes(styles.mark, styles[urgency], pill && styles.pill)} title={title}>
      <UrgencyShape urgency={urgency} />
      {words}
    </span>
  )
}

/** One that is pressed, or stands without words. */
function NamedMark({ urgency, words, pill, onClick, title }: MarkProps) {
  const t = useText()
  const className = classes(styles.mark, styles[urgency], pill && styles.pill, !words && styles.alone)
  const name = t(`ui:urgency.${urgency}`)
  if (!onClick) {
    return (
      <span className={className} role="img" aria-label={name} title={title ?? name}>
        <UrgencyShape urgency={urgency} />
      </span>
    )
  }
  return (
    <button type="button" className={className} onClick={onClick} title={title} aria-label={words ? `${name}, ${words}` : name}>
      <UrgencyShape urgency={urgency} />
      {words}
    </button>
  )
}

interface StepMarkProps extends Pick<MarkProps, 'pill' | 'onClick'> {
  step: Step
  /** Where the server has decided already. */
  urgency?: Urgency
  wordless?: boolean
}

/** The mark with its words worked out from the step: "2 d late", "14:30", "No step", "Thu 26". */
export function StepMark({ step, urgency, wordless, ...rest }: StepMarkProps) {
  const t = useText()
  const format = useFormat()
  const now = useNow()
  const words = urgencyWords(step, now, format)
  const text = 'text' in words ? words.text : t(`ui:urgency.words.${words.key}`, 'count' in words ? { count: words.count } : {})
  const full = step.at ? format.fullInstant(step.at) : format.fullDate(step.on)
  return <UrgencyMark urgency={urgency ?? urgencyOf(step, now, format.timeZone)} words={wordless ? undefined : text} title={full === emptyMark ? undefined : full} {...rest} />
}
