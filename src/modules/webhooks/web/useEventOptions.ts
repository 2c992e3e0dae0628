/** The names of objects as people know them, and the choice of events. */
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../../ui/api/index.ts'
import { screensOf } from '../../../ui/records/registry.ts'
import { labelKey } from '../../../shared/object.ts'
import { listWebhookEvents } from '../contract.ts'

/** Suggestions in groups, one an object; what a field takes besides is any pattern. */
export function useEventOptions(): { group: string; items: string[] }[] {
  const { t, i18n } = useTranslation()
  const events = useEndpoint(listWebhookEvents, {}, { staleTime: 60_000 }).data?.data ?? []
  const nameOf = (object: string, module: string): string => {
    const known = screensOf(object)?.object
    const key = known ? labelKey.many(known) : `${module}:${object}.many`
    return i18n.exists(key) ? t(key) : object
  }
  return [{ group: t('webhooks:fields.everything'), items: ['*'] }, ...events.map(({ object, module, events: of }) => ({ group: nameOf(object, module), items: [`${object}.*`, ...of] }))]
}
