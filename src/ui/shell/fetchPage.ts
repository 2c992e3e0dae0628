/** Fetches a page with all that is drawn on it at once, so that it appears whole and not piece by piece. */
import { otherTexts } from '../i18n/i18n.ts'
import { webModules, type PageRoute } from '../module.ts'
import { fetchAhead } from '../parts/later.tsx'

/** Never fails: what could not be fetched shows when it is drawn. */
export async function fetchPage(page: PageRoute): Promise<void> {
  await Promise.all([fetchParts(page), page.early || otherTexts().catch(() => undefined)])
}

/** The page at an address, before there is a router; before there are texts at all, without its texts. */
export async function fetchPageAt(path: string, withTexts: boolean): Promise<void> {
  const pages = webModules().flatMap((module) => module.pages ?? [])
  const page = pages.find((one) => one.path === path) ?? pages.find((one) => leadsTo(one.path, path))
  if (page) await (withTexts ? fetchPage(page) : fetchParts(page))
}

async function fetchParts({ component, slots = [] }: PageRoute): Promise<void> {
  const parts = webModules().flatMap((module) => slots.flatMap((slot): readonly { component: unknown }[] => module.slots?.[slot] ?? []))
  await Promise.all([component, ...parts.map((part) => part.component)].map(fetchAhead))
}

/** `/contacts/$id` leads to `/contacts/4711`. */
export function leadsTo(pattern: string, path: string): boolean {
  const wanted = pattern.split('/')
  const given = path.replace(/(?<=.)\/$/, '').split('/')
  return wanted.length === given.length && wanted.every((part, at) => part.startsWith('$') || part === given[at])
}
