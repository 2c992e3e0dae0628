/** The deal or customer on the screen, so that a new task belongs to it. */
import { isId } from '../../../../shared/ids.ts'

const places: Record<string, string> = { deals: 'dealId', contacts: 'contactId', companies: 'companyId' }

/** `/deals/<id>` and `/deals?peek=<id>` → `{ dealId }`; nothing elsewhere. */
export function subjectOfPlace({ pathname, search }: Pick<Location, 'pathname' | 'search'>): Record<string, string> {
  const [, object = '', id] = pathname.split('/')
  const field = Object.hasOwn(places, object) ? places[object] : undefined
  const peek = new URLSearchParams(search).get('peek')?.replaceAll('"', '')
  const found = [id, peek].find((text) => text && isId(text))
  return field && found ? { [field]: found } : {}
}
