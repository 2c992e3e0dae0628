/** The real application with all modules on a real database, in a workspace of its own, for interface tests. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, InjectOptions } from 'fastify'
import type { Call, Firm, Tx } from '../kernel/call.ts'
import type { Database } from '../kernel/database/connect.ts'
import { configureFiles } from '../kernel/files/index.ts'
import { startTestApp, startTestWorkspace } from '../kernel/http/testApp.testing.ts'
import { createRecords, updateRecords } from '../kernel/records/write.ts'
import { setSetting } from '../kernel/settings/settings.ts'
import { teams, users } from '../modules/accounts/contract.ts'
import { addApiKey, addUser, configureAccounts, resolveActor } from '../modules/accounts/server/index.ts'
import { pipelines, stages } from '../modules/deals/contract.ts'
import { migrationSources, serverModules } from './modules.server.ts'
import { reference } from './reference/reference.ts'

export interface Answer {
  status: number
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look at bodies of every shape
  body: any
  headers: Record<string, unknown>
}

export interface Person {
  id: string
  get(url: string): Promise<Answer>
  post(url: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  patch(url: string, body: unknown, headers?: Record<string, string>): Promise<Answer>
  delete(url: string): Promise<Answer>
  key: string
}

export interface Product {
  app: FastifyInstance
  database: Database
  workspace: string
  /** Moves the clock of the interface; null lets it run. */
  setNow(now: Date | null): void
  system<T>(work: (tx: Tx, call: Call) => Promise<T>): Promise<T>
  person(name: string, role: string, teamId?: string): Promise<Person>
  team(name: string, parentId?: string): Promise<string>
  /** A pipeline with stages: First 10 %, Second 50 %, Last 90 % that wins. */
  pipeline(): Promise<{ id: string; stages: string[] }>
  stop(): Promise<void>
}

const firm: Firm = { name: 'Test', country: 'LV', currency: 'EUR', timeZone: 'Europe/Riga', language: 'en', industry: 'none', demo: false }

export async function startProduct(name: string): Promise<Product> {
  const workspace = `test_${name}`
  configureAccounts({ secret: 'a secret for tests that nobody uses elsewhere' })
  const folder = mkdtempSync(join(tmpdir(), 'clientele-files-'))
  configureFiles({ folder, s3: null })
  const tested = await startTestWorkspace(workspace, serverModules, migrationSources, { max: 10, prepare: true })
  const { system } = tested
  await system((tx, call) => setSetting(tx, call, 'firm', firm))
  let now: Date | null = null
  const { app, database, stop } = await startTestApp(tested, serverModules, resolveActor, { reference, usual: firm, now: () => now ?? new Date() })
  const ask = async (key: string, options: InjectOptions): Promise<Answer> => {
    const answer = await app.inject({ ...options, headers: { authorization: `Bearer ${key}`, ...options.headers } })
    const json = String(answer.headers['content-type'] ?? '').includes('json') && answer.body !== ''
    return { status: answer.statusCode, body: json ? answer.json() : answer.body, headers: answer.headers }
  }
  return {
    app,
    database,
    workspace,
    setNow: (next) => void (now = next),
    system,
    person: async (personName, role, teamId) => {
      const { user, key } = await system(async (tx, call) => {
        const added = await addUser(tx, call, { name: personName, email: `${personName.toLowerCase().replaceAll(' ', '.')}@firm.example`, role, password: 'three plain words' })
        if (teamId) await updateRecords(tx, call, users, [{ id: added.user.id, patch: { teamId } }])
        return { user: added.user, key: (await addApiKey(tx, call, { user: String(added.user.email), name: 'tests' })).key }
      })
      return {
        id: user.id,
        key,
        get: (url) => ask(key, { method: 'GET', url: `/api/v1${url}` }),
        post: (url, body, headers) => ask(key, { method: 'POST', url: `/api/v1${url}`, ...(body === undefined ? {} : { payload: body as object }), headers: headers ?? {} }),
        patch: (url, body, headers) => ask(key, { method: 'PATCH', url: `/api/v1${url}`, payload: body as object, headers: headers ?? {} }),
        delete: (url) => ask(key, { method: 'DELETE', url: `/api/v1${url}` }),
      }
    },
    team: async (teamName, parentId) => (await system((tx, call) => createRecords(tx, call, teams, [{ name: teamName, parentId: parentId ?? null }])))[0]!.id,
    pipeline: () =>
      system(async (tx, call) => {
        const [pipeline] = await createRecords(tx, call, pipelines, [{ name: 'Sales', position: 1 }])
        const made = await createRecords(tx, call, stages, [
          { pipelineId: pipeline!.id, name: 'First', position: 1, probability: '10', normDays: '2' },
          { pipelineId: pipeline!.id, name: 'Second', position: 2, probability: '50', normDays: '5' },
          { pipelineId: pipeline!.id, name: 'Last', position: 3, probability: '90', onEntry: 'win' },
        ])
        return { id: pipeline!.id, stages: made.map((stage) => stage.id) }
      }),
    stop: async () => {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
