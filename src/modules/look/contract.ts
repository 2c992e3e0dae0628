/** The firm's own colour and sign. */
import { z } from 'zod'
import { defineEndpoint } from '../../shared/endpoint.ts'

export const accentForm = /^#[0-9a-f]{6}$/

const look = z.object({
  accent: z.string().nullable(),
  /** Address of the picture; another picture has another address. */
  logo: z.string().nullable(),
})
export type FirmLook = z.infer<typeof look>

export const getLook = defineEndpoint({ method: 'GET', path: '/look', tag: 'look', summary: "The firm's colour and the address of its sign; for the sign-in page as well.", open: true, response: look })

/** Characters of base64: about one and a half megabytes. */
export const maxPicture = 2_000_000

export const putLook = defineEndpoint({
  method: 'PUT',
  path: '/look',
  tag: 'look',
  summary: "Change the firm's colour (null for the product's) and sign: a PNG, JPEG, WebP or GIF as base64, null to take it away; left out, it stays. Administrators only.",
  body: z.strictObject({ accent: z.string().regex(accentForm).nullable(), logo: z.string().max(maxPicture).nullish() }),
  response: look,
})
