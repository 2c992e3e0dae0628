/** Which screens are opened, how each is reached, and what shows that its data is there. */

export interface Place {
  screen: string
  path: string
  /** Is on the page as soon as data is. */
  shown: string
  /** The request whose answer brings that data, as a part of its address. */
  data: RegExp
  /** Where a click leads to it without loading the page anew. */
  from: string
  fromShown: string
  link: string
}

export interface KnownRecords {
  /** The contact with the longest timeline. */
  contactId: string
  /** The pipeline with the most open deals. */
  pipelineId: string
}

export const openings = ({ contactId, pipelineId }: KnownRecords): Place[] => [
  { screen: 'list', path: '/contacts', shown: 'tr[data-id]', data: /\/api\/v1\/contacts\?(?!.*limit=1(?:&|$))/, from: '/', fromShown: 'main h1', link: 'nav a[href="/contacts"]' },
  { screen: 'board', path: `/deals?pipeline=${pipelineId}`, shown: 'article[data-id]', data: /\/api\/v1\/deals\/board\?/, from: '/', fromShown: 'main h1', link: 'nav a[href="/deals"]' },
  { screen: 'card', path: `/contacts/${contactId}`, shown: '#card-part', data: /\/api\/v1\/contacts\/[0-9a-f-]{36}/, from: '/contacts', fromShown: 'tr[data-id]', link: 'tr[data-id] th a' },
]

/** `from` says where the wheel begins: while rows are still read, or when all are there. */
export const scrolling = [
  { screen: 'scroll, rows being read', loaded: false },
  { screen: 'scroll, all rows read', loaded: true },
] as const
