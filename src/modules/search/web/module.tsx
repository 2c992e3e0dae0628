/** Records in the palette. */
import { call } from '../../../ui/api/index.ts'
import { makeFormat } from '../../../ui/i18n/index.ts'
import type { WebModule } from '../../../ui/module.ts'
import { search, type SearchHit } from '../contract.ts'

const each = 5

const module: WebModule = {
  name: 'search',
  search: async (text, signal) => (await call(search, { query: { q: text, limit: each }, signal })).data.map((hit) => ({ ...hit, subtitle: subtitleOf(hit) })),
}

/** "Ziemeļu Logi, €18,640" */
function subtitleOf({ subtitle, amount }: SearchHit): string | null {
  const sum = amount && makeFormat({ locale: document.documentElement.lang, timeZone: 'UTC' }).money(amount)
  return [subtitle, sum].filter(Boolean).join(', ') || null
}

export default module
