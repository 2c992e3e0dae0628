/** The frame around every page: side bar or bottom bar, strip, messages, dialogs. */
import { Outlet, useRouter } from '@tanstack/react-router'
import { Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { startLive } from '../api/live.ts'
import { keepAddressesFresh } from '../api/seeAsRenewal.ts'
import { listenToKeys } from '../keys/listen.ts'
import { otherTexts } from '../i18n/i18n.ts'
import { useSlot } from '../module.ts'
import { LoadingRows } from '../parts/states.tsx'
import { classes } from '../parts/classes.ts'
import { useSettled } from '../parts/useSettled.ts'
import { laterPart } from '../parts/later.tsx'
import { ToastHost } from '../undo/ToastHost.tsx'
import { OfflineStrip } from './OfflineStrip.tsx'
import { OverlayHost } from './overlay.tsx'
import { PhoneBar } from './PhoneBar.tsx'
import { SideBar } from './SideBar.tsx'
import { useSideWidth } from './sideWidth.ts'
import { WaitLine } from './WaitLine.tsx'
import { useFrameKeys } from './useFrameKeys.ts'
import { usePhone } from './usePhone.ts'
import styles from './Shell.module.css'

const BulkProgress = laterPart(() => import('../records/list/BulkProgress.tsx'))

/** Milliseconds after which the first screen stands: then comes what the next pages need, and what nobody waits for. */
const first = 2000

export function Shell() {
  const { t } = useTranslation()
  const phone = usePhone()
  const { width } = useSideWidth()
  const router = useRouter()
  const parts = useSlot('frame')
  const strips = useSlot('frame.strip')
  useFrameKeys((to) => void router.navigate({ to }))
  useEffect(startLive, [])
  useEffect(keepAddressesFresh, [])
  useEffect(listenToKeys, [])
  const settled = useSettled(first)
  useEffect(() => {
    if (settled) otherTexts().catch(() => undefined)
  }, [settled])
  return (
    <div className={classes(styles.app, phone ? styles.phone : width === 'rail' && styles.rail)}>
      <a href="#main" className={styles.skip}>
        {t('ui:frame.skip')}
      </a>
      {!phone && <SideBar />}
      <main id="main" className={styles.main} tabIndex={-1}>
        {strips.map(({ key, component: Strip }) => (
          <Strip key={key} />
        ))}
        <OfflineStrip />
        <Suspense fallback={<LoadingRows rows={12} />}>
          <Outlet />
        </Suspense>
      </main>
      {phone && <PhoneBar />}
      {parts.map(({ key, component: Part }) => (
        <Part key={key} />
      ))}
      <OverlayHost />
      <WaitLine />
      <ToastHost>
        {settled && <BulkProgress />}
      </ToastHost>
    </div>
  )
}
