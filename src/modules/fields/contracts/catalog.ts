import { z } from 'zod'
import { defineEndpoint } from '../../../shared/endpoint.ts'
import type { FieldConditions } from '../../../shared/conditions/declaration.ts'
import type { Label } from '../../../shared/labels.ts'
import type { ObjectDeclaration } from '../../../shared/object.ts'

/** A section as the screens need it. */
export interface CatalogSection {
  id: string
  object: string
  key: string
  label: Label
  position: number
  columns: number
  icon: string | null
  when: { roles?: readonly string[]; visible?: FieldConditions['visible'] } | null
}

/** All that a workspace is made of, as far as the caller may see it. */
export interface CatalogAnswer {
  version: string
  /** Without those that the caller has no right to, and those of modules that are switched off. */
  objects: ObjectDeclaration[]
  sections: CatalogSection[]
  objectsOff: string[]
  modulesOff: string[]
}

const section = z.looseObject({ id: z.string(), object: z.string(), key: z.string(), position: z.number() })

export const getCatalog = defineEndpoint({
  method: 'GET',
  path: '/catalog',
  tag: 'fields',
  summary: 'The objects with all their fields and sections, those of the administrator included, as the caller may see them. The ETag changes with them; the live event catalog.changed tells of it.',
  response: z.object({ version: z.string(), objects: z.array(z.looseObject({ name: z.string(), fields: z.record(z.string(), z.looseObject({ type: z.string() })) })), sections: z.array(section), objectsOff: z.array(z.string()), modulesOff: z.array(z.string()) }),
})
