/** Pages for what went wrong on the way: a part that failed, an address that leads nowhere. */
import { IconMapOff } from '@tabler/icons-react'
import { Link, type ErrorComponentProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState, ErrorState } from '../parts/states.tsx'
import { Page } from './Page.tsx'
import styles from './RouteStates.module.css'

export function RouteError({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation()
  // A new version has other files: loading the page anew brings them.
  const outdated = /dynamically imported module|Importing a module script|Unable to preload/i.test(error instanceof Error ? error.message : '')
  return (
    <Page title={t('ui:states.failed')}>
      <ErrorState error={error} onRetry={outdated ? () => location.reload() : reset} />
    </Page>
  )
}

export function NotFound() {
  const { t } = useTranslation()
  return (
    <Page title={t('ui:states.notFound')}>
      <EmptyState
        icon={IconMapOff}
        title={t('ui:states.notFound')}
        text={t('ui:states.notFoundText')}
        action={
          <Link to="/" className={styles.home}>
            {t('ui:states.home')}
          </Link>
        }
      />
    </Page>
  )
}
