/** A thin line at the top while a page or dialog is fetched over a slow line. */
import { useRouterState } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSomebodyWaits } from '../parts/waits.ts'
import styles from './WaitLine.module.css'

/** Milliseconds: what comes sooner needs no sign. */
const slow = 300

export function WaitLine() {
  const { t } = useTranslation()
  const page = useRouterState({ select: (state) => state.isLoading })
  const waits = useSomebodyWaits() || page
  const [shown, setShown] = useState(false)
  useEffect(() => {
    if (!waits) return
    const timer = setTimeout(() => setShown(true), slow)
    return () => {
      clearTimeout(timer)
      setShown(false)
    }
  }, [waits])
  return shown ? <div className={styles.line} role="progressbar" aria-label={t('ui:states.loading')} /> : null
}
