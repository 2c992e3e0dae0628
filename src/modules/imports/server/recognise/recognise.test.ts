import { describe, expect, test } from 'vitest'
import { readText } from '../read/wholeTable.testing.ts'
import { recogniseFiles } from './recogniseFiles.ts'

const firm = { country: 'LV', currency: 'EUR', currencies: ['EUR'], timeZone: 'Europe/Riga' }

async function recognise(name: string, headers: string[], row: string[] = []) {
  const cells = headers.map((_, index) => row[index] ?? 'x')
  const quoted = [headers, cells].map((line) => line.map((cell) => `"${cell}"`).join(',')).join('\n')
  const [file] = await recogniseFiles([{ name, table: await readText(quoted) }], firm)
  return { ...file!.mapping, recognised: file!.recognised, targets: Object.fromEntries(file!.mapping.columns.map((column) => [column.header, column.to])) }
}

describe('exports of other systems', () => {
  test('amoCRM contacts', async () => {
    const found = await recognise('amocrm_export_contacts.csv', ['ID', 'Тип', 'Имя', 'Фамилия', 'Полное имя контакта', 'Компания контакта', 'Ответственный', 'Дата создания контакта', 'Теги', 'Рабочий телефон', 'Мобильный телефон', 'Рабочий email', 'Должность', 'Примечание 1'])
    expect(found).toMatchObject({ system: 'amocrm', object: 'contacts', recognised: true, prefix: 'amocrm' })
    expect(found.targets).toMatchObject({ ID: 'contact.sourceId', Имя: 'contact.firstName', Фамилия: 'contact.lastName', 'Компания контакта': 'company.name', 'Рабочий телефон': 'contact.phones', 'Мобильный телефон': 'contact.phones', 'Рабочий email': 'contact.emails', Должность: 'contact.jobTitle', 'Примечание 1': 'note.body', 'Дата создания контакта': 'contact.since' })
  })

  test('Bitrix24 deals and companies', async () => {
    const deals = await recognise('DEAL_20260201.csv', ['ID', 'Воронка', 'Стадия сделки', 'Название сделки', 'Тип', 'Сумма', 'Валюта', 'Компания', 'Контакт', 'Дата начала', 'Предполагаемая дата закрытия', 'Ответственный', 'Комментарий', 'Источник'])
    expect(deals).toMatchObject({ system: 'bitrix24', object: 'deals' })
    expect(deals.targets).toMatchObject({ 'Стадия сделки': 'deal.stage', Воронка: 'deal.pipeline', Сумма: 'deal.amount', Валюта: 'deal.currency', Компания: 'company.name', Контакт: 'contact.fullName', 'Дата начала': 'deal.openedAt', 'Предполагаемая дата закрытия': 'deal.expectedCloseOn' })
    const companies = await recognise('COMPANY.csv', ['ID', 'Название компании', 'Тип компании', 'Сфера деятельности', 'Кол-во сотрудников', 'Годовой оборот', 'Рабочий телефон', 'Рабочий e-mail', 'Корпоративный сайт', 'Ответственный'])
    expect(companies).toMatchObject({ system: 'bitrix24', object: 'companies' })
    expect(companies.targets).toMatchObject({ 'Название компании': 'company.name', 'Сфера деятельности': 'company.industry', 'Кол-во сотрудников': 'company.employees', 'Годовой оборот': 'company.revenue' })
  })

  test('Pipedrive', async () => {
    const deals = await recognise('deals-123.csv', ['Deal - ID', 'Deal - Title', 'Deal - Value', 'Deal - Currency of Value', 'Deal - Organization', 'Deal - Contact person', 'Deal - Stage', 'Deal - Status', 'Deal - Owner', 'Deal - Expected close date', 'Deal - Won time', 'Deal - Lost reason', 'Person - Email', 'Person - Phone'])
    expect(deals).toMatchObject({ system: 'pipedrive', object: 'deals' })
    expect(deals.targets).toMatchObject({ 'Deal - ID': 'deal.sourceId', 'Deal - Title': 'deal.title', 'Deal - Value': 'deal.amount', 'Deal - Organization': 'company.name', 'Deal - Contact person': 'contact.fullName', 'Deal - Stage': 'deal.stage', 'Deal - Status': 'deal.status', 'Deal - Owner': 'deal.ownerId', 'Deal - Won time': 'deal.closeDate', 'Deal - Lost reason': 'deal.lostNote', 'Person - Email': 'contact.emails', 'Person - Phone': 'contact.phones' })
    const people = await recognise('people.csv', ['Person - ID', 'Person - Name', 'Person - Organization', 'Person - Email - Work', 'Person - Phone - Mobile', 'Person - Owner'])
    expect(people).toMatchObject({ system: 'pipedrive', object: 'contacts' })
    expect(people.targets).toMatchObject({ 'Person - Name': 'contact.fullName', 'Person - Organization': 'company.name', 'Person - Email - Work': 'contact.emails', 'Person - Phone - Mobile': 'contact.phones' })
  })

  test('HubSpot', async () => {
    const found = await recognise('hubspot-crm-exports-all-contacts.csv', ['Record ID', 'First Name', 'Last Name', 'Email', 'Phone Number', 'Mobile Phone Number', 'Contact owner', 'Primary Associated Company ID', 'Associated Company', 'Job Title', 'City', 'Country/Region', 'Create Date', 'Lead Status'])
    expect(found).toMatchObject({ system: 'hubspot', object: 'contacts', prefix: 'hubspot' })
    expect(found.targets).toMatchObject({ 'Record ID': 'contact.sourceId', 'Phone Number': 'contact.phones', 'Mobile Phone Number': 'contact.phones', 'Associated Company': 'company.name', City: 'contact.city', 'Country/Region': 'contact.country' })
  })
})

describe('hand-made tables', () => {
  test('a Latvian list of customers with sums', async () => {
    const found = await recognise('klienti_2019-2026.csv', ['Nosaukums', 'Kontaktpersona', 'Tālr.', 'E-pasts', 'Reģ. Nr.', 'Statuss', 'Summa, EUR', 'Piezīmes'], ['SIA Rītausma', 'Bērziņš Jānis', '26114208', 'a@b.lv', '40003245752', 'Zvanīts', '1 240,00', 'x'])
    expect(found.object).toBe('deals')
    expect(found.targets).toMatchObject({ Nosaukums: 'company.name', Kontaktpersona: 'contact.fullName', 'Tālr.': 'contact.phones', 'E-pasts': 'contact.emails', 'Reģ. Nr.': 'company.taxNumber', Statuss: 'deal.status', 'Summa, EUR': 'deal.amount', Piezīmes: 'note.body' })
    expect(found.columns[6]).toMatchObject({ mark: ',', currency: 'EUR' })
  })

  test('a Polish list of contacts, an English price list, tasks, our own keys', async () => {
    expect((await recognise('kontakty.csv', ['Imię', 'Nazwisko', 'Firma', 'Telefon', 'Adres e-mail', 'Stanowisko'])).targets).toEqual({ Imię: 'contact.firstName', Nazwisko: 'contact.lastName', Firma: 'company.name', Telefon: 'contact.phones', 'Adres e-mail': 'contact.emails', Stanowisko: 'contact.jobTitle' })
    const products = await recognise('pricelist.csv', ['SKU', 'Name', 'Category', 'Unit', 'Price, EUR', 'Cost'])
    expect(products).toMatchObject({ object: 'products', targets: { SKU: 'product.sku', Name: 'product.name', Category: 'product.series', Unit: 'product.unit', 'Price, EUR': 'product.price', Cost: 'product.cost' } })
    const tasks = await recognise('tasks.csv', ['Subject', 'Due date', 'Type', 'Priority', 'Assigned to', 'Contact', 'Company', 'Status'])
    expect(tasks).toMatchObject({ object: 'tasks', targets: { Subject: 'task.title', 'Due date': 'task.dueAt', Type: 'task.kind', Priority: 'task.importance', 'Assigned to': 'task.ownerId', Contact: 'contact.fullName', Company: 'company.name', Status: 'task.status' } })
    expect(await recognise('contacts.csv', ['firstName', 'lastName', 'jobTitle', 'phones', 'emails', 'createdAt', 'updatedAt'])).toMatchObject({ system: 'clientele', object: 'contacts', targets: { firstName: 'contact.firstName', createdAt: 'contact.since', phones: 'contact.phones' } })
  })

  test('a file that says nothing of itself is not guessed at', async () => {
    expect((await recognise('file.csv', ['a', 'b', 'c'])).recognised).toBe(false)
  })

  test('the prefix of ids comes from the name of the file without its dates', async () => {
    expect((await recognise('klienti_2019-2026.csv', ['ID', 'First name', 'Email'])).prefix).toBe('klienti')
  })
})
