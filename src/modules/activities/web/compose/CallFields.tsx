/** A call: which way, what came of it, how long, when. */
import { TextInput } from '@mantine/core'
import { IconClock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { classes } from '../../../../ui/parts/index.ts'
import { DirectionChoice } from './DirectionChoice.tsx'
import { outcomes, type Draft } from './draft.ts'
import { WhenField } from './WhenField.tsx'
import { secondsOf } from './writes.ts'
import styles from './Composer.module.css'

export function CallFields({ draft, onChange }: { draft: Draft; onChange: (part: Partial<Draft>) => void }) {
  const { t } = useTranslation()
  return (
    <>
      <div className={styles.line}>
        <DirectionChoice kind="call" value={draft.direction} onChange={(direction) => onChange({ direction })} />
        <TextInput
          size="sm"
          className={styles.duration}
          leftSection={<IconClock size={14} stroke={1.75} aria-hidden />}
          inputMode="numeric"
          aria-label={t('activities:compose.duration')}
          placeholder={t('activities:compose.durationExample')}
          value={draft.duration}
          maxLength={8}
          error={draft.duration !== '' && secondsOf(draft.duration) === null}
          onChange={(event) => onChange({ duration: event.currentTarget.value })}
        />
        <WhenField value={draft.at} onChange={(at) => onChange({ at })} />
      </div>
      <div className={styles.chips} role="group" aria-label={t('activities:compose.outcome')}>
        {outcomes.map((outcome) => (
          <button key={outcome} type="button" aria-pressed={draft.outcome === outcome} className={classes(styles.chip, draft.outcome === outcome && styles.chosen)} onClick={() => onChange({ outcome: draft.outcome === outcome ? null : outcome })}>
            {t(`activities:outcomes.${outcome}`)}
          </button>
        ))}
      </div>
    </>
  )
}
