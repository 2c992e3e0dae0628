/** One search box over all records. */
import { z } from 'zod'
import { defineEndpoint } from '../../shared/endpoint.ts'

const hit = z.object({
  /** `companies`, `contacts`, `deals`, `tasks`, `products`, or an object of the administrator (`x_…`). */
  object: z.string(),
  id: z.string(),
  title: z.string(),
  subtitle: z.string().nullable(),
  amount: z.object({ amount: z.string(), currency: z.string() }).nullable(),
})
export type SearchHit = z.infer<typeof hit>

export const search = defineEndpoint({
  method: 'GET',
  gives: 'rows',
  path: '/search',
  tag: 'search',
  summary: 'Companies, contacts, deals, tasks, products and objects of your own by name, phone, mail or number; up to `limit` of each.',
  query: z.object({ q: z.string().max(200), limit: z.coerce.number().int().min(1).max(20).optional() }),
  response: z.object({ data: z.array(hit) }),
})
