import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeObjects } from '../../kernel/records/registry.ts'
import { startProduct, type Person, type Product } from '../product.testing.ts'
import { createExamples, placeholders } from './examples.ts'
import { reference } from './reference.ts'

interface Operation {
  tags: string[]
  parameters?: { name: string; in: string; description?: string }[]
  requestBody?: { content: { 'application/json': { example?: unknown } } }
}
interface Described {
  info: { description: string }
  tags: { name: string; description?: string }[]
  paths: Record<string, Record<string, Operation>>
}

const run = promisify(execFile)
const codeIn = (language: string): string[] => [...reference.introduction.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map((match) => match[1]!)

let product: Product
let admin: Person
let server: string
let folder: string
let described: Described
const ids: Record<string, string> = {}

beforeAll(async () => {
  product = await startProduct('reference')
  folder = mkdtempSync(join(tmpdir(), 'clientele-reference-'))
  admin = await product.person('Ada', 'admin')
  await product.app.listen({ host: '127.0.0.1', port: 0 })
  server = `http://127.0.0.1:${(product.app.server.address() as AddressInfo).port}`
  const make = async (object: string, body: object): Promise<void> => void (ids[object] = (await admin.post(`/${object}`, body)).body.id)
  ids.users = (await product.person('Bert', 'sales')).id
  ids.pipelines = (await product.pipeline()).id
  await make('companies', { name: 'First' })
  await make('contacts', { lastName: 'Second', companyId: ids.companies })
  await make('deals', { title: 'Third', companyId: ids.companies })
  described = (await (await fetch(`${server}/api/v1/openapi.json`)).json()) as Described
})
afterAll(async () => {
  await product.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('the introduction', () => {
  it('names the server that it is read from', () => {
    expect(described.info.description).toContain(`${server}/api/v1/contacts`)
    expect(described.info.description).not.toContain('{{')
  })

  it.each(codeIn('sh').map((text, index) => [index, text] as const))('has a command that runs: %i', async (_, text) => {
    const { stdout } = await run('sh', ['-c', text.replaceAll('{{server}}', server)], { env: { ...process.env, KEY: admin.key } })
    expect(JSON.parse(stdout)).toBeTruthy()
  })

  it.each(codeIn('js').map((text, index) => [index, text] as const))('has a program that runs: %i', async (index, text) => {
    const file = join(folder, `example${index}.mjs`)
    writeFileSync(file, text.replaceAll('{{server}}', server))
    const { stdout } = await run(process.execPath, [file], { env: { ...process.env, KEY: admin.key } })
    expect(stdout.trim()).not.toBe('')
  })

  it('shows the problem that the server sends', async () => {
    const shown = JSON.parse(codeIn('json')[0]!) as Record<string, unknown>
    const sent = await admin.post('/companies', {})
    expect(sent.status).toBe(shown.status)
    expect(sent.body).toMatchObject(shown)
  })
})

describe('the examples', () => {
  it('are there for every object that can be created', () => {
    const made = codeObjects().filter(({ name, fields }) => described.paths[`/api/v1/${name}`]?.post && Object.values(fields).some((field) => !field.readOnly))
    const without = made.map(({ name }) => name).filter((name) => name !== 'imports' && !createExamples[`/${name}`])
    expect(without, 'add them to examples.ts').toEqual([])
    for (const path of Object.keys(createExamples)) expect(described.paths[`/api/v1${path}`]?.post?.requestBody?.content['application/json'].example, path).toBeDefined()
  })

  it.each(Object.entries(createExamples))('create a record as they stand: %s', async (path, example) => {
    let text = JSON.stringify(example)
    for (const [object, placeholder] of Object.entries(placeholders)) text = text.replaceAll(placeholder, ids[object]!)
    const made = await admin.post(path, JSON.parse(text))
    expect(made.status, JSON.stringify(made.body)).toBe(201)
  })
})

describe('the page', () => {
  it('has all groups in words, and every parameter of a list explained', () => {
    expect(described.tags.filter(({ description }) => !description).map(({ name }) => name), 'add them to groups.ts').toEqual([])
    const parameters = described.paths['/api/v1/contacts']!.get!.parameters!
    expect(parameters.filter(({ description }) => !description)).toEqual([])
    expect(described.paths['/api/v1/contacts/{id}']!.patch!.parameters!.map(({ name }) => name)).toContain('If-Match')
  })

  it('loads nothing from elsewhere', async () => {
    const page = await fetch(`${server}/api/docs`)
    const text = await page.text()
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'")
    const loaded = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1]!)
    expect(loaded.length).toBeGreaterThan(4)
    for (const address of loaded) expect((await fetch(new URL(address, `${server}/api/docs`))).status, address).toBe(200)
    expect(loaded.filter((address) => new URL(address, server).origin !== server)).toEqual([])
  })

  it('does not repeat a Host that is none', async () => {
    const answer = await product.app.inject({ url: '/api/v1/openapi.json', headers: { host: '"><b>x' } })
    if (answer.statusCode === 200) expect(answer.body).not.toContain('<b>x')
  })
})
