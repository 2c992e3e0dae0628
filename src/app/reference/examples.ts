/**
 * Bodies that create a record, for the description of the interface: they are sent as they stand, but
 * for ids, which stand for records of the reader's own.
 */

const placeholder = (last: number): string => `0197a1c0-0000-7000-8000-00000000000${last}`

/** The ids that stand for a record of an object. */
export const placeholders: Readonly<Record<string, string>> = {
  users: placeholder(1),
  companies: placeholder(2),
  contacts: placeholder(3),
  deals: placeholder(4),
  pipelines: placeholder(5),
}

const { users, companies, contacts, deals, pipelines } = placeholders

/** By path below `/api/v1`. */
export const createExamples: Readonly<Record<string, unknown>> = {
  '/companies': { name: 'Example Ltd', industry: 'Construction', phones: [{ value: '+371 67123456', label: 'work' }], emails: [{ value: 'office@example.com' }], addresses: [{ street: 'Brīvības iela 1', city: 'Rīga', postalCode: 'LV-1010', country: 'LV' }], tags: ['wholesale'] },
  '/contacts': { firstName: 'Anna', lastName: 'Ozola', companyId: companies, jobTitle: 'Head of purchasing', phones: [{ value: '+371 26114208', label: 'mobile', primary: true }], emails: [{ value: 'anna.ozola@example.com' }], ownerId: users },
  '/deals': { title: 'Windows for the office', companyId: companies, contactId: contacts, amount: { amount: '4850.00', currency: 'EUR' }, expectedCloseOn: '2027-01-29', pipelineId: pipelines },
  '/tasks': { title: 'Call about the offer', kind: 'call', importance: 'high', dealId: deals, dueOn: '2027-01-15', ownerId: users },
  '/activities': { kind: 'call', direction: 'out', title: 'Talked about the delivery', body: 'Wants it before the end of January.', occurredAt: '2026-11-20T10:30:00Z', durationSeconds: 245, contactId: contacts },
  '/notes': { body: 'Prefers to be called in the morning.', contactId: contacts },
  '/products': { name: 'Window, two panes', sku: 'W-2-120', unit: 'pcs', price: { amount: '189.00', currency: 'EUR' }, active: true },
  '/pipelines': { name: 'Repairs', active: true },
  '/stages': { pipelineId: pipelines, name: 'Measured', probability: '40', normDays: '5' },
  '/users': { name: 'Ilze Kalniņa', email: 'ilze.kalnina@example.com', jobTitle: 'Sales', roles: ['sales'] },
  '/teams': { name: 'Sales Riga', headId: users },
  '/roles': { key: 'x_partner', name: 'Partner', permissions: { companies: { see: 'all' }, contacts: { see: 'own', create: 'own', change: 'own' } } },
  '/absences': { userId: users, fromOn: '2027-02-01', toOn: '2027-02-14', reason: 'Holiday' },
  '/views': { object: 'contacts', name: 'Sleeping customers', settings: { filter: { field: 'stage', op: 'eq', value: 'sleeping' }, sort: 'displayName' } },
  '/fields': { object: 'contacts', label: { en: 'Shoe size', ru: 'Размер обуви' }, fieldType: 'number' },
  '/sections': { object: 'contacts', label: { en: 'Measurements', ru: 'Мерки' }, columns: 2 },
  '/objects': { one: { en: 'Vehicle', ru: 'Автомобиль' }, many: { en: 'Vehicles', ru: 'Автомобили' }, ownership: 'open', withCompany: true },
  '/webhooks': { name: 'Accounting', url: 'https://example.com/clientele', events: ['deals.won', 'companies.*'] },
}
