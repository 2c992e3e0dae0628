import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SettingsFile } from '../modules/settingsfile/contract.ts'
import { startProduct, type Person, type Product } from './product.testing.ts'

let product: Product
let anna: Person
let pipeline: { id: string; stages: string[] }

beforeAll(async () => {
  product = await startProduct('settingsfile')
  anna = await product.person('Anna', 'admin')
  pipeline = await product.pipeline()
  const west = await product.team('West')
  await product.team('Riga', west)
  await anna.post('/roles', { key: 'x_fitters', name: 'Fitters', permissions: { contacts: { see: 'team' } } })
  await anna.post('/views', { object: 'deals', name: 'Large deals', shared: true, settings: { filter: { field: 'stageId', op: 'eq', value: pipeline.stages[1] } } })
  await anna.post('/views', { object: 'deals', name: 'My own', settings: {} })
})
afterAll(() => product.stop())

const download = async (): Promise<SettingsFile> => (await anna.get('/settings/file')).body
const namesOf = (file: SettingsFile, object: string): unknown[] => file.objects[object]!.map(({ name }) => name)

describe('settings as a file', () => {
  test('hold what people see in the settings, and no secrets', async () => {
    const file = await download()
    expect(file).toMatchObject({ format: 'clientele-settings', version: 1, firm: 'Test', settings: { firm: { name: 'Test', currency: 'EUR' }, backups: { on: true, at: '02:30' } } })
    expect(namesOf(file, 'stages')).toEqual(['First', 'Second', 'Last'])
    expect(namesOf(file, 'views')).toEqual(['Large deals'])
    expect(file.objects.views![0]!.ownerId).toBe('anna@firm.example')
    expect(JSON.stringify(file)).not.toMatch(/password|secret|sealed/i)
  })

  test('taken over where they come from change nothing', async () => {
    const answer = await anna.post('/settings/file', await download())
    expect(answer.body).toMatchObject({ applied: true, changes: [], unknown: [] })
    expect(answer.body.left).toBeGreaterThan(15)
  })

  test('are told before they are taken over, come in one step and go back in one', async () => {
    const before = await download()
    const file = structuredClone(before)
    file.settings.firm = { ...(file.settings.firm as object), timeZone: 'Europe/Vilnius' }
    file.settings.rates = { USD: '0.92' }
    file.objects.stages![0]!.normDays = '4'
    file.objects.stages!.push({ id: '01900000-0000-7000-8000-000000000002', pipelineId: '01900000-0000-7000-8000-000000000001', name: 'Call', position: 1 })
    file.objects.pipelines!.push({ id: '01900000-0000-7000-8000-000000000001', name: 'Service', position: 2 })
    file.objects.teams!.push({ id: '01900000-0000-7000-8000-000000000003', name: 'East', headId: 'anna@firm.example' })
    const changes = [
      { object: null, name: 'firm', what: 'changed', fields: ['timeZone'] },
      { object: null, name: 'rates', what: 'changed', fields: ['USD'] },
      { object: 'teams', name: 'East', what: 'added', fields: [] },
      { object: 'pipelines', name: 'Service', what: 'added', fields: [] },
      { object: 'stages', name: 'First', what: 'changed', fields: ['normDays'] },
      { object: 'stages', name: 'Call', what: 'added', fields: [] },
    ]
    const byName = (all: { name: string }[]): { name: string }[] => all.toSorted((a, b) => (a.name < b.name ? -1 : 1))
    const told = await anna.post('/settings/file?dryRun=true', file)
    expect(told.body.applied).toBe(false)
    expect(byName(told.body.changes)).toEqual(byName(changes))
    expect({ ...(await download()), exportedAt: '' }).toEqual({ ...before, exportedAt: '' })

    expect(byName((await anna.post('/settings/file', file)).body.changes)).toEqual(byName(changes))
    const after = await download()
    expect(namesOf(after, 'stages')).toContain('Call')
    const service = after.objects.pipelines!.find(({ name }) => name === 'Service')!
    expect(after.objects.stages!.find(({ name }) => name === 'Call')!.pipelineId).toBe(service.id)
    expect((await anna.get(`/stages/${pipeline.stages[0]!}/history`)).body.data.length).toBeGreaterThan(1)

    const { body } = await anna.post('/settings/file/undo')
    expect(body).toEqual({ undone: 6, left: [] })
    expect({ ...(await download()), exportedAt: '' }).toEqual({ ...before, exportedAt: '' })
    expect((await anna.post('/settings/file/undo')).status).toBe(409)
  })

  test('find their like by name on another installation, and their filters point to what is there', async () => {
    const file = await download()
    const other = JSON.parse(JSON.stringify(file).replaceAll(/01[0-9a-f]{6}-([0-9a-f]{4}-7)/g, 'ffffffff-$1')) as SettingsFile
    const { body } = await anna.post('/settings/file', other)
    expect(body.changes).toEqual([])
  })

  test('that cannot be taken over change nothing and name the place', async () => {
    const before = await download()
    const file = structuredClone(before)
    file.objects.teams!.push({ name: 'North' })
    file.objects.stages!.push({ name: 'Odd', pipelineId: pipeline.id, probability: 'many' })
    const refused = await anna.post('/settings/file', file)
    expect(refused.status).toBe(422)
    expect(refused.body.errors[0].path).toBe('objects.stages.3.probability')
    expect({ ...(await download()), exportedAt: '' }).toEqual({ ...before, exportedAt: '' })
    const zone = await anna.post('/settings/file', { ...before, settings: { firm: { timeZone: 'Moon/Crater' } } })
    expect(zone.body.errors[0].path).toBe('settings.firm.timeZone')
    for (const wrong of [{}, [], { ...before, format: 'other' }, { ...before, version: 2 }, { ...before, objects: { stages: 'all' } }]) expect((await anna.post('/settings/file', wrong)).status).toBe(422)
    expect((await anna.post('/settings/file', { ...before, objects: { contacts: [{ lastName: 'X' }] }, settings: { mailPassword: 'x' } })).body).toMatchObject({ changes: [], unknown: ['contacts', 'mailPassword'] })
  })

  test('are for administrators', async () => {
    const file = await download()
    const berta = await product.person('Berta', 'head')
    expect((await berta.get('/settings/file')).status).toBe(403)
    expect((await berta.post('/settings/file', file)).status).toBe(403)
    expect((await berta.post('/settings/file/undo')).status).toBe(403)
  })
})
