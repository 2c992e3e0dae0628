/** The description of a route, as our routes have it, as an operation of OpenAPI 3.1. */

interface JsonSchema {
  properties?: Record<string, object>
  required?: string[]
}

export interface Operation {
  tags: unknown
  summary: unknown
  description?: string
  parameters?: object[]
  requestBody?: object
  responses: Record<string, object>
  security?: unknown
}

/** `about` names what it is of, in words. */
export function operationOf(schema: Record<string, unknown>, about?: string): Operation {
  const { tags, summary, params, querystring, body, response, security } = schema as { tags: unknown; summary: unknown; params?: JsonSchema; querystring?: JsonSchema; body?: object; response?: Record<string, object>; security?: unknown }
  const parameters = [...parametersOf('path', params), ...parametersOf('query', querystring)]
  return {
    tags,
    summary,
    ...(about ? { description: about } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: body } } } } : {}),
    responses: Object.fromEntries(Object.entries(response ?? {}).map(([status, answer]) => [status, { description: 'Default Response', content: { 'application/json': { schema: answer } } }])),
    ...(security ? { security } : {}),
  }
}

function parametersOf(place: 'path' | 'query', schema: JsonSchema | undefined): object[] {
  return Object.entries(schema?.properties ?? {}).map(([name, of]) => {
    const { description, ...type } = of as { description?: string }
    return { name, in: place, required: place === 'path' || Boolean(schema?.required?.includes(name)), ...(description ? { description } : {}), schema: type }
  })
}
