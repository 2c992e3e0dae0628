/** The navigation that this person sees, from all modules. */
import { useCan } from '../session/viewer.tsx'
import { webModules, type CreateItem, type NavItem, type NavSection } from '../module.ts'

export const frameSections: NavSection[] = ['top', 'sales', 'service', 'operations', 'insight']

/** Sections with something in them, each in order. */
export function useNavigation(): { section: NavSection; items: NavItem[] }[] {
  const can = useCan()
  const all = webModules().flatMap((module) => module.nav ?? []).filter((item) => !item.object || can('see', item.object))
  return frameSections.map((section) => ({ section, items: itemsOf(all, section) })).filter(({ items }) => items.length > 0)
}

export function useSettingsNavigation(): NavItem[] {
  const can = useCan()
  return itemsOf(webModules().flatMap((module) => module.nav ?? []).filter((item) => !item.object || can('see', item.object)), 'settings')
}

const itemsOf = (all: NavItem[], section: NavSection): NavItem[] => all.filter((item) => item.section === section).sort((a, b) => a.order - b.order)

/** What this person may create, in order. */
export function useCreateItems(): CreateItem[] {
  const can = useCan()
  return webModules()
    .flatMap((module) => module.create ?? [])
    .filter((item) => can('create', item.object))
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
}

/** Whether an address lies under a place: `/deals/1` under `/deals`, only `/` itself under `/`. */
export const isUnder = (path: string, to: string): boolean => path === to || (to !== '/' && path.startsWith(`${to}/`))
