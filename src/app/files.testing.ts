/** Files over the interface, for tests. */
import { readdirSync } from 'node:fs'
import { filesFolder } from '../kernel/files/index.ts'
import type { Answer, Person, Product } from './product.testing.ts'

export const place = (id: string): string => `?object=contacts&recordId=${id}`

/** Sends one file as a form does, with a media type that lies. */
export async function sendTo(product: Product, person: Person, url: string, name: string, content: Buffer | string, headers: Record<string, string> = {}): Promise<Answer> {
  const boundary = 'frame7d1'
  const payload = Buffer.concat([Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/html\r\n\r\n`), Buffer.from(content), Buffer.from(`\r\n--${boundary}--\r\n`)])
  const answer = await product.app.inject({ method: 'POST', url: `/api/v1${url}`, headers: { authorization: `Bearer ${person.key}`, 'content-type': `multipart/form-data; boundary=${boundary}`, ...headers }, payload })
  return { status: answer.statusCode, body: answer.body === '' ? '' : answer.json(), headers: answer.headers }
}

/** A GET whose answer is bytes. */
export async function loadFrom(product: Product, person: Person, url: string, headers: Record<string, string> = {}): Promise<{ status: number; headers: Record<string, unknown>; raw: Buffer }> {
  const answer = await product.app.inject({ method: 'GET', url: `/api/v1${url}`, headers: { authorization: `Bearer ${person.key}`, ...headers } })
  return { status: answer.statusCode, headers: answer.headers, raw: answer.rawPayload }
}

/** What lies in the store. */
export const stored = (): string[] => readdirSync(filesFolder(), { recursive: true, encoding: 'utf8' }).filter((name) => /[0-9a-f]{64}$/.test(name))
