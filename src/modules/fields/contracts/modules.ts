import { z } from 'zod'
import { defineEndpoint } from '../../../shared/endpoint.ts'

const module = z.object({
  name: z.string(),
  title: z.string(),
  /** What it is for, in a sentence. */
  about: z.string().nullable(),
  on: z.boolean(),
  /** What the product cannot do without is never switched off. */
  canSwitch: z.boolean(),
  needs: z.array(z.string()),
  /** Modules that need it: these are switched off before it. */
  neededBy: z.array(z.string()),
  objects: z.array(z.string()),
})
export type ModuleState = z.infer<typeof module>

const answer = z.object({ data: z.array(module) })

export const getModules = defineEndpoint({ method: 'GET', path: '/modules', tag: 'fields', summary: 'The modules, which of them are switched off, and what depends on each.', response: answer })

export const putModules = defineEndpoint({
  method: 'PUT',
  path: '/modules',
  tag: 'fields',
  summary: 'Switch modules off and on: all that are named are off, all others on. Data stay as they are.',
  body: z.strictObject({ off: z.array(z.string().max(63)).max(200) }),
  response: answer,
})
