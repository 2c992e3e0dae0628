import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** For messages that something inside the network may not be spoken to. */
export function NetworkLink() {
  const { t } = useTranslation()
  return <Link to="/settings/network">{t('network:link')}</Link>
}
