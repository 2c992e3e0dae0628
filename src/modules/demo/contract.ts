/** Sample data: what was added, and taking it away. */
import { z } from 'zod'
import { defineEndpoint } from '../../shared/endpoint.ts'

const counts = z.record(z.string(), z.number())

export const getDemo = defineEndpoint({
  method: 'GET',
  path: '/demo',
  tag: 'demo',
  summary: 'The sample data of this workspace: each time some were added, with what.',
  response: z.object({
    data: z.array(
      z.object({ id: z.string(), industry: z.string(), size: z.string(), seed: z.number(), language: z.string(), added: counts, createdAt: z.string() }),
    ),
  }),
})

export const removeDemo = defineEndpoint({
  method: 'DELETE',
  path: '/demo',
  tag: 'demo',
  summary:
    'Take all sample data away, changed or not, with what was written about sample customers only. For administrators. The firm’s own customers and deals stay; people and stages that they need stay too.',
  response: z.object({ removed: counts, kept: counts }),
})
