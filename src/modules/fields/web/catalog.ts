/** Takes the workspace's catalog into the screens: objects, their pages, tabs of sections, what is switched off. */
import i18next from 'i18next'
import { useSyncExternalStore } from 'react'
import type { AnyRecord } from '../../../shared/object.ts'
import type { Filter } from '../../../shared/filter.ts'
import { labelText } from '../../../shared/labels.ts'
import { relationsOf, type ObjectDeclaration } from '../../../shared/object.ts'
import { call } from '../../../ui/api/index.ts'
import { switchModulesOff, type NavItem, type WebModule } from '../../../ui/module.ts'
import { addedPath, adoptObjects } from '../../../ui/records/catalog.ts'
import { frameSections } from '../../../ui/shell/navigation.ts'
import { screensOf } from '../../../ui/records/registry.ts'
import type { SlotEntry } from '../../../ui/slots.ts'
import { openRecordForm } from '../../../ui/records/registration.ts'
import { getCatalog, type CatalogAnswer, type CatalogSection } from '../contract.ts'
import { addedIcon } from './icons.ts'
import { linkedTab, sectionTab } from './addedTabs.tsx'

/** The tab that a section or a linked object makes on a card. */
declare module '../../../ui/slots.ts' {
  interface Slots {
    'added.tab': AddedTab
  }
}

/** A tab of the card of an added object. */
export interface AddedTab extends SlotEntry<{ id: string; record: AnyRecord }> {
  labelKey: string
  on: readonly string[]
  /** Left out: on every record. */
  visible?: Filter
}

/** What of the module changes with the catalog. `module.tsx` registers this very object. */
export const added: Required<Pick<WebModule, 'objects' | 'nav' | 'slots' | 'create'>> = { objects: {}, nav: [], slots: { 'customer.tab': [], 'deal.tab': [], 'added.tab': [] }, create: [] }

let current: CatalogAnswer | null = null
let viewerRoles: readonly string[] = []
const listeners = new Set<() => void>()

/** Tells when the catalog was taken over anew. */
export function onCatalog(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const catalogVersion = (): string => current?.version ?? ''
/** All objects as this person sees them. */
export const catalogObjects = (): readonly ObjectDeclaration[] => current?.objects ?? none
const none: readonly ObjectDeclaration[] = []

/** @param roles those of the viewer, for sections that only some roles see */
export function adoptCatalog(answer: CatalogAnswer, roles: readonly string[]): void {
  take(answer, roles)
  for (const listener of listeners) listener()
}

function take(answer: CatalogAnswer, roles: readonly string[]): void {
  current = answer
  viewerRoles = roles
  rememberOrder(answer.objects)
  adoptObjects(answer.objects)
  switchModulesOff(answer.modulesOff, answer.objectsOff)
  const custom = answer.objects.filter((object) => object.custom)
  const tabs = [...answer.sections.filter((section) => !section.when?.roles || section.when.roles.some((role) => roles.includes(role))).map(tabOfSection), ...custom.flatMap(tabsOfLinks)]
  added.objects = Object.fromEntries(custom.map((object) => [object.name, { icon: addedIcon(object.icon), to: (id: string) => addedPath(object.name, id) }]))
  added.nav = custom.map(navOf)
  added.create = custom.map((object, index) => ({ labelKey: `${object.module}:${object.name}.one`, icon: addedIcon(object.icon), object: object.name, order: 200 + index, open: () => openRecordForm(object) }))
  added.slots = {
    'customer.tab': tabs.filter(({ on }) => on.includes('contacts') || on.includes('companies')),
    'deal.tab': tabs.filter(({ on }) => on.includes('deals')),
    'added.tab': tabs,
  }
  for (const follower of followers) follower()
}

/** Reads the catalog now, after a change of one's own. */
export async function rereadCatalog(roles: readonly string[] = viewerRoles): Promise<void> {
  adoptCatalog((await call(getCatalog)) as unknown as CatalogAnswer, roles)
}

/** As `rereadCatalog`, but the frame is drawn anew with the next page only: the settings keep their place on the screen. */
export async function rereadInPlace(): Promise<void> {
  take((await call(getCatalog)) as unknown as CatalogAnswer, viewerRoles)
}

let waiting = false

/** The catalog is other than the frame was drawn with; the next page takes it over. */
export function waitForNextPage(): void {
  waiting = true
}

/** Whether the frame is to be drawn anew; asked once for each page. */
export function isWaiting(): boolean {
  const was = waiting
  waiting = false
  return was
}

const followers = new Set<() => void>()

/** The objects as they are now, for screens that change them. */
export function useCatalogObjects(): readonly ObjectDeclaration[] {
  return useSyncExternalStore(
    (follower) => {
      followers.add(follower)
      return () => followers.delete(follower)
    },
    catalogObjects,
  )
}

const codeOrder = new Map<string, readonly string[]>()

/** Fields of the code in their first order, by which the server numbers those that nobody moved. */
export const fieldsOfCode = (object: string): readonly string[] => codeOrder.get(object) ?? []

function rememberOrder(objects: readonly ObjectDeclaration[]): void {
  for (const { name, custom } of objects) {
    if (custom || codeOrder.has(name)) continue
    // Before the first catalog the declaration is that of the code.
    codeOrder.set(name, Object.keys(screensOf(name)?.object.fields ?? {}))
  }
}

function navOf(object: ObjectDeclaration & { place?: string | null }, index: number): NavItem {
  const section = (frameSections.find((known) => known === object.place) ?? 'operations')
  return { section, order: 300 + index, labelKey: `${object.module}:${object.name}.many`, icon: addedIcon(object.icon), to: addedPath(object.name), object: object.name }
}

function tabOfSection(section: CatalogSection): AddedTab {
  const key = `sections.words.${section.object}.${section.key}`
  i18next.addResource(i18next.language, 'fields', key, labelText(section.label, i18next.language) ?? section.key)
  const visible = section.when?.visible
  return {
    order: 500 + section.position,
    key: section.key,
    labelKey: `fields:${key}`,
    on: [section.object],
    component: sectionTab(section),
    ...(visible ? { visible } : {}),
  }
}

/** Records of an added object are a tab on the card of what they refer to. */
function tabsOfLinks(object: ObjectDeclaration): AddedTab[] {
  return relationsOf(object)
    .filter(({ fieldName, to }) => to !== 'users' && Object.hasOwn(object.fields, fieldName))
    .map(({ fieldName, to }) => ({ order: 900, key: `${object.name}-${fieldName}`, labelKey: `${object.module}:${object.name}.many`, on: [to], component: linkedTab(object, fieldName) }))
}
