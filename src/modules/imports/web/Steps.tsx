/** Where one is: File, Fields, Values, Dry run, Import. */
import { IconCheck } from '@tabler/icons-react'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { classes } from '../../../ui/parts/index.ts'
import styles from './Steps.module.css'

export const steps = ['file', 'fields', 'values', 'dryRun', 'import'] as const

/** Steps that are behind can be gone back to. */
export function Steps({ current, onGo }: { current: number; onGo?: (step: number) => void }) {
  const { t } = useTranslation()
  return (
    <ol className={styles.steps} aria-label={t('imports:steps.label')}>
      {steps.map((name, index) => {
        const done = index < current
        const back = done && index > 0 && onGo
        const mark = <i aria-hidden>{done ? <IconCheck size={12} stroke={2.25} /> : index + 1}</i>
        return (
          <Fragment key={name}>
            {index > 0 && <li className={styles.line} aria-hidden />}
            <li className={classes(done && styles.done, index === current && styles.on)} aria-current={index === current ? 'step' : undefined}>
              {back ? (
                <button type="button" onClick={() => onGo(index)}>
                  {mark}
                  {t(`imports:steps.${name}`)}
                </button>
              ) : (
                <>
                  {mark}
                  <span>{t(`imports:steps.${name}`)}</span>
                </>
              )}
            </li>
          </Fragment>
        )
      })}
    </ol>
  )
}
