/** Hosts inside the network that the server may speak to. */
import { z } from 'zod'
import { defineEndpoint } from '../../shared/endpoint.ts'

const access = z.object({ allow: z.array(z.string()) })
export type NetworkAccess = z.infer<typeof access>

export const getNetworkAccess = defineEndpoint({
  method: 'GET',
  path: '/network-access',
  tag: 'network',
  summary: 'Hosts and networks inside the network that the server may speak to. Administrators only.',
  response: access,
})

export const putNetworkAccess = defineEndpoint({
  method: 'PUT',
  path: '/network-access',
  tag: 'network',
  summary: 'Replace the list: names (mail.lan, *.lan), addresses (192.168.1.20), networks (10.0.0.0/8). Everything in the open Internet is allowed without it. 422 names each entry that is none of these.',
  body: z.strictObject({ allow: z.array(z.string().max(300)).max(200) }),
  response: access,
})
