/** Dresses the description of the interface for readers: introduction, groups in order, examples, headers. */

export interface ReferenceGroup {
  /** The tag of its operations. */
  name: string
  description: string
}

export interface Reference {
  /** Markdown; `{{server}}` stands for the address of the server. */
  introduction: string
  groups: readonly ReferenceGroup[]
  /** Bodies that create a record, by path below the base (`/contacts`). */
  createExamples: Readonly<Record<string, unknown>>
  /** Style sheet of the page. */
  style: string
}

interface OperationLike {
  tags?: string[]
  parameters?: object[]
  requestBody?: { content?: Record<string, { schema?: object; example?: unknown }> }
}

export interface Description {
  info?: object
  tags?: object[]
  servers?: object[]
  paths?: Record<string, Record<string, unknown>>
}

const ifMatch = { in: 'header', name: 'If-Match', required: false, schema: { type: 'string' }, description: 'The version that you have seen, in quotes: `"7"`. 412 when the record has moved on.' }
const idempotencyKey = { in: 'header', name: 'Idempotency-Key', required: false, schema: { type: 'string', maxLength: 255 }, description: 'A key of your own. Repeated with it within 24 hours, the request is done once.' }

/** @param server address of the server, without a slash at the end */
export function dressed(description: Description, { introduction, groups, createExamples }: Reference, base: string, server: string): Description {
  const used = new Set<string>()
  const paths: Record<string, Record<string, unknown>> = {}
  for (const [path, operations] of Object.entries(description.paths ?? {})) {
    paths[path] = Object.fromEntries(
      Object.entries(operations).map(([method, operation]) => {
        for (const tag of (operation as OperationLike).tags ?? []) used.add(tag)
        return [method, explained(operation as OperationLike, method, path, createExamples[path.slice(base.length)])]
      }),
    )
  }
  const known = new Set(groups.map(({ name }) => name))
  return {
    ...description,
    info: { ...description.info, description: introduction.replaceAll('{{server}}', server) },
    servers: [{ url: server }],
    tags: [...groups.filter(({ name }) => used.has(name)), ...[...used].filter((name) => !known.has(name)).sort().map((name) => ({ name }))],
    paths,
  }
}

function explained(operation: OperationLike, method: string, path: string, example: unknown): OperationLike {
  const headers = method === 'post' ? [idempotencyKey] : path.endsWith('/{id}') && (method === 'patch' || method === 'delete') ? [ifMatch] : []
  const body = operation.requestBody?.content?.['application/json']
  return {
    ...operation,
    ...(headers.length > 0 ? { parameters: [...(operation.parameters ?? []), ...headers] } : {}),
    ...(body && method === 'post' && example !== undefined ? { requestBody: { ...operation.requestBody, content: { ...operation.requestBody!.content, 'application/json': { ...body, example } } } } : {}),
  }
}
