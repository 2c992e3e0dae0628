/** What the web side of a module registers: navigation, pages, slots, things to create, palette actions. */
import type { ComponentType, FunctionComponent, LazyExoticComponent } from 'react'
import type { LaterPart } from './parts/later.tsx'
import type { Slots } from './slots.ts'

/** A Tabler icon, or anything that draws like one. */
export type IconComponent = ComponentType<{ size?: number | string; stroke?: number | string; className?: string; 'aria-hidden'?: boolean }>

export type NavSection = 'top' | 'sales' | 'service' | 'operations' | 'insight' | 'settings'

export interface Counter {
  count: number
  /** Red: only for what is overdue. */
  hot?: boolean
}

export interface NavItem {
  section: NavSection
  order: number
  labelKey: string
  icon: IconComponent
  to: string
  /** The letter after `G` (or `,`), as in the design guide. */
  goKey?: string
  /** Hidden from people who may not see this object. */
  object?: string
  /** A hook: what waits there. Null shows nothing. */
  counter?: () => Counter | null
  /** Place in the bottom bar of phones, 1 to 4; the rest is under More. */
  phone?: number
}

export interface PageRoute {
  /** TanStack Router's form: `/contacts/$id`. */
  path: string
  /** `laterPart(() => import('./ContactPage.tsx'))` */
  component: FunctionComponent | LazyExoticComponent<FunctionComponent> | LaterPart<object>
  /** Slots whose parts are drawn with the page: they are fetched beside it. */
  slots?: readonly (keyof Slots)[]
  /** The first screen of the day: its texts come with those of the frame (app/texts), and it waits for no others. */
  early?: boolean
}

export interface CreateItem {
  labelKey: string
  icon: IconComponent
  /** Hidden from people who may not create this object. */
  object: string
  order?: number
  open(): void
}

/** An action that is always in the palette. Actions on the record in view: `usePaletteActions`. */
export interface PaletteEntry {
  key: string
  labelKey: string
  icon: IconComponent
  run(): void
}

/** How records of an object look wherever they are mentioned: palette, references, timeline. */
export interface ObjectLook {
  icon: IconComponent
  /** The address of a record's page, where it has one. */
  to?: (id: string) => string
  /** Pictures by the record's kind, `call`, or by kind and variant, `call.in`. */
  kinds?: Readonly<Record<string, IconComponent>>
}

/** A record that the palette found. */
export interface FoundRecord {
  object: string
  id: string
  title: string
  subtitle: string | null
}

export interface WebModule {
  name: string
  /** By object name. */
  objects?: Record<string, ObjectLook>
  /** Finds records for the palette. */
  search?: (text: string, signal: AbortSignal) => Promise<FoundRecord[]>
  nav?: NavItem[]
  pages?: PageRoute[]
  slots?: { [K in keyof Slots]?: Slots[K][] }
  create?: CreateItem[]
  palette?: PaletteEntry[]
}

let registered: readonly WebModule[] = []

/** Called once, by app, before the first screen. */
export function registerModules(modules: readonly WebModule[]): void {
  registered = modules
}

export const webModules = (): readonly WebModule[] => registered.filter((module) => !off.has(module.name))

let off: ReadonlySet<string> = new Set()
let offObjects: ReadonlySet<string> = new Set()

/** Modules that the firm does not use are gone from navigation, slots and palette; their addresses lead nowhere, and nobody may do anything with their objects. */
export function switchModulesOff(names: readonly string[], objects: readonly string[]): void {
  off = new Set(names)
  offObjects = new Set(objects)
}

/** Whether the object belongs to a module that the firm does not use. */
export const isObjectOff = (object: string): boolean => offObjects.has(object)

export function objectLook(object: string): ObjectLook | undefined {
  return webModules().find((module) => module.objects?.[object])?.objects?.[object]
}

const noPicture: IconComponent = () => null

/** The picture of a record of this kind; of its object where the kind has none. */
export function kindIcon(object: string, kind: string, variant?: string | null): IconComponent {
  const look = objectLook(object)
  return look?.kinds?.[`${kind}.${variant}`] ?? look?.kinds?.[kind] ?? look?.icon ?? noPicture
}

/** Whether the screen at this address is drawn with the first texts alone. */
export const isEarly = (path: string): boolean => path === '/' || webModules().some((module) => module.pages?.some((page) => page.early && page.path === path))

/** What all modules put into a slot, in order. The list never changes while the page lives. */
export function useSlot<K extends keyof Slots>(name: K): Slots[K][] {
  return webModules().flatMap((module): Slots[K][] => module.slots?.[name] ?? []).sort((a, b) => a.order - b.order)
}
