import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { firm, startJourney, watchErrors, type Journey } from './journey.ts'

/** Each would leave a mark, were it ever run; none may even reach the document as an element. */
const zoo = [`<img src=x onerror="window.__ran=1">`, `"><svg/onload=window.__ran=1>`, `'-window.__ran=1-'`, `</script><script>window.__ran=1</script>`, '{{constructor.constructor("window.__ran=1")()}}', `<svg><style><img src=x onerror=window.__ran=1>`, `<iframe srcdoc="<script>top.__ran=1</script>">`, `javascript:window.__ran=1`, `\u202e<b onmouseover=window.__ran=1>gnp`, `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.__ran=1&gt;">`, '<a href="jav&#x09;ascript:window.__ran=1">x</a>', '$t(ui:save) {{name}} %s %n']
const whole = zoo.join(' ').slice(0, 240)

let journey: Journey
let page: Page
let errors: string[]
const dialogs: string[] = []
const places: string[] = ['/', '/my-day', '/contacts', '/companies', '/deals', '/deals/table', '/tasks', '/products', '/duplicates', '/import', '/notifications', '/profile', '/help', '/settings/all', '/settings/people', '/settings/teams', '/settings/roles', '/settings/security', '/settings/fields', '/settings/objects', '/settings/modules', '/settings/pipelines', '/settings/files', '/settings/mail', '/settings/network', '/settings/notifications', '/settings/firm', '/settings/currencies', '/settings/webhooks', '/settings/backups', '/settings/file', '/settings/sample-data', '/settings/register', '/settings/look']

beforeAll(async () => {
  journey = await startJourney(firm)
  page = await journey.open('/')
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  errors = watchErrors(page)
  const call = async (method: 'post' | 'patch', path: string, data: unknown): Promise<Record<string, string>> => {
    const answer = await page.context().request[method](`${journey.address}/api/v1${path}`, { data, headers: { origin: journey.address } })
    expect(answer.status(), `${path} ${await answer.text()}`).toBeLessThan(300)
    return answer.json()
  }
  const post = (path: string, data: unknown) => call('post', path, data)
  const me = (await (await page.context().request.get(`${journey.address}/api/v1/me`)).json()) as { id: string }
  const section = await post('/sections', { object: 'contacts', label: whole.slice(0, 80) })
  const option = await post('/fields', { object: 'contacts', label: zoo[0], hint: zoo[1], fieldType: 'option', sectionId: section.id, options: zoo.slice(0, 8).map((label) => ({ label: label.slice(0, 80) })) })
  const rich = await post('/fields', { object: 'contacts', label: zoo[4]!.slice(0, 80), fieldType: 'richText', sectionId: section.id })
  const link = await post('/fields', { object: 'contacts', label: 'Link of the zoo', fieldType: 'link' })
  const own = await post('/objects', { one: zoo[1], many: zoo[3]!.slice(0, 80), titleLabel: zoo[0], withContact: true })
  const pipeline = await post('/pipelines', { name: zoo[0], position: 9 })
  const stage = await post('/stages', { pipelineId: pipeline.id, name: zoo[1], position: 1 })
  const companyId = (await post('/companies', { name: whole, legalName: whole, industry: whole, tags: zoo.slice(0, 4), addresses: [{ city: zoo[0], street: zoo[1], label: zoo[2] }], needs: whole })).id!
  const contactId = (await post('/contacts', { firstName: zoo[0], lastName: whole, jobTitle: zoo[1], companyId, tags: zoo.slice(0, 4), needs: whole, source: zoo[3], phones: [{ value: zoo[0]!.slice(0, 60), label: zoo[1]!.slice(0, 40) }], [option.key!]: (JSON.parse(JSON.stringify(option.options)) as { key: string }[])[0]!.key, [rich.key!]: zoo.join('<p>x</p>') })).id!
  for (const website of ['javascript:window.__ran=1', 'JaVaScRiPt:window.__ran=1', 'data:text/html,<script>window.__ran=1</script>', 'vbscript:x', '\u0001javascript:window.__ran=1', 'https://x.example/"onmouseover="window.__ran=1']) {
    // Refused, or taken and drawn as no link that runs: both are safe.
    await page.context().request.post(`${journey.address}/api/v1/contacts`, { data: { lastName: 'Link', website, [link.key!]: website }, headers: { origin: journey.address } })
  }
  const dealId = (await post('/deals', { title: whole, contactId, companyId, pipelineId: pipeline.id, stageId: stage.id, summary: whole, source: zoo[0], amount: { amount: '7', currency: 'EUR' } })).id!
  await post('/tasks', { title: whole, kind: 'call', dealId, note: whole, dueOn: '2026-01-01' })
  await post('/notes', { body: zoo.join('\n'), dealId, contactId, companyId })
  await post('/activities', { kind: 'call', title: whole, body: whole, outcome: zoo[0]!.slice(0, 40), occurredAt: '2026-01-01T10:00:00Z', dealId })
  await post('/products', { name: whole, sku: zoo[0], series: zoo[1], description: whole })
  await post('/teams', { name: whole.slice(0, 80) })
  await post('/roles', { key: 'x_zoo', name: zoo[0], permissions: {} })
  await post('/users', { name: zoo[0], email: 'zoo@firm.example', roles: ['x_zoo'], jobTitle: zoo[1] })
  await post('/views', { object: 'contacts', name: zoo[0], shared: true, settings: {} })
  await post('/webhooks', { name: zoo[0], url: 'https://hook.example/x', events: ['*'] })
  await post('/absences', { userId: me.id, fromOn: '2026-01-01', toOn: '2030-01-01', reason: whole })
  await post('/imports/paste', { text: `${zoo[0]}\tPhone\n${zoo[1]}\t${zoo[2]}\n`, name: zoo[0] }).then(({ id }) => places.push(`/import/${id}`))
  const record = await post(`/${own.name ?? own.key}`, { title: zoo[0], name: zoo[0] }).catch(() => null)
  for (const name of [zoo[0]!, zoo[1]!, 'page.html', 'picture.svg']) {
    const content = name.endsWith('svg') ? '<svg xmlns="http://www.w3.org/2000/svg" onload="window.__ran=1"><script>window.__ran=1</script></svg>' : '<script>window.__ran=1</script>'
    await page.context().request.post(`${journey.address}/api/v1/files?object=contacts&recordId=${contactId}`, { headers: { origin: journey.address }, multipart: { file: { name, mimeType: 'text/html', buffer: Buffer.from(content) } } })
  }
  await call('patch', '/firm', { name: zoo[0] })
  await call('patch', '/me', { name: zoo[1] })
  places.push(`/contacts/${contactId}`, `/companies/${companyId}`, `/deals/${dealId}`, `/o/${own.name}`, ...(record ? [`/o/${own.name}/${record.id}`] : []), `/deals?pipeline=${pipeline.id}`, '/settings/roles/x_zoo')
}, 240_000)
afterAll(() => journey.stop())

/** Nothing ran, nothing of the zoo became an element, and no link would run. */
async function calm(about: string): Promise<void> {
  const found = await page.evaluate(() => ({
    ran: (globalThis as unknown as { __ran?: number }).__ran,
    elements: [...document.querySelectorAll('[onerror],[onload],[onmouseover],iframe,math,mglyph,img[src="x"],img[src="1"],script:not([src])')].map((one) => one.outerHTML.slice(0, 160)),
    links: [...document.querySelectorAll('a[href],form[action]')].map((one) => one.getAttribute('href') ?? one.getAttribute('action') ?? '').filter((href) => !/^(https?|mailto|tel|blob):$/.test(new URL(href, location.href).protocol)),
  }))
  expect({ ...found, about }).toEqual({ ran: undefined, elements: [], links: [], about })
  expect(dialogs, about).toEqual([])
  expect(errors, about).toEqual([])
}

test('texts that would run are drawn as texts, on every page', { timeout: 240_000, retry: 0 }, async () => {
  for (const place of places) {
    await page.goto(journey.address + place)
    await page.locator('h1, h2, main').first().waitFor()
    await page.waitForLoadState('networkidle').catch(() => {})
    await calm(place)
  }
})

test('they are drawn as they were typed, in the palette and in a card too', async () => {
  await page.goto(`${journey.address}/contacts`)
  await page.getByText('<img src=x onerror="window.__ran=1">').first().waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').waitFor()
  await page.keyboard.type('onerror')
  await page.getByRole('option').first().waitFor()
  await calm('palette')
  await page.keyboard.press('Escape')
})

test('an address with a script in it draws the page and nothing else', async () => {
  for (const place of [`/contacts?q=${encodeURIComponent(zoo[0]!)}`, `/contacts?view=${encodeURIComponent(zoo[1]!)}`, `/contacts/${encodeURIComponent(zoo[3]!)}`, `/o/${encodeURIComponent(zoo[1]!)}`, `/settings/roles/${encodeURIComponent(zoo[0]!)}`, '/#<img src=x onerror=window.__ran=1>', '//x.example/%0d%0aset-cookie:x', '/sign-in?next=javascript:window.__ran=1']) {
    await page.goto(journey.address + place, { waitUntil: 'domcontentloaded' })
    await page.waitForLoadState('networkidle').catch(() => {})
    // A record that is not there is told by the interface with 404, which the browser notes.
    errors.splice(0, errors.length, ...errors.filter((one) => !/404|422/.test(one)))
    await calm(place)
  }
})
