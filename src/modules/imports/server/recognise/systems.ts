/** Which program wrote a file, by the names of its columns. */
import type { System } from '../../contract.ts'
import { foldHeader } from '../values/foldName.ts'

interface Signature {
  system: System
  /** All of these … */
  all?: string[]
  /** … and at least `least` of these (folded headings). */
  some: string[]
  least: number
}

const signatures: Signature[] = [
  { system: 'crmSales', all: ['sales agent'], some: ['opportunity id', 'deal stage', 'manager', 'regional office'], least: 2 },
  { system: 'crmSales', some: ['account', 'office location', 'subsidiary of', 'year established'], least: 3 },
  { system: 'crmSales', all: ['product', 'series', 'sales price'], some: [], least: 0 },
  { system: 'amocrm', all: ['название сделки'], some: ['бюджет', 'этап сделки', 'воронка', 'полное имя контакта', 'кем создана сделка', 'дата создания сделки'], least: 2 },
  { system: 'amocrm', some: ['полное имя контакта', 'кем создан контакт', 'дата создания контакта', 'ответственный', 'рабочий email', 'компания контакта', 'ближайшая задача'], least: 3 },
  { system: 'amocrm', all: ['lead title'], some: ['sale', 'lead status', 'pipeline', 'responsible user'], least: 1 },
  { system: 'bitrix24', some: ['обращение', 'тип контакта', 'рабочий email', 'доступен для всех', 'дата изменения', 'отчество', 'кем создан', 'участвует в экспорте контактов'], least: 3 },
  { system: 'bitrix24', some: ['название сделки', 'стадия сделки', 'тип', 'сумма', 'направление', 'дата начала', 'предполагаемая дата закрытия', 'доступна для всех', 'сделка закрыта'], least: 3 },
  { system: 'bitrix24', some: ['название компании', 'тип компании', 'сфера деятельности', 'кол во сотрудников', 'годовой оборот', 'доступна для всех', 'реквизит инн'], least: 3 },
  { system: 'bitrix24', all: ['название лида'], some: ['статус', 'источник', 'обращение'], least: 1 },
  { system: 'hubspot', all: ['record id'], some: ['lifecycle stage', 'contact owner', 'company owner', 'deal owner', 'deal stage', 'company domain name', 'associated company', 'associated company ids', 'associated contact ids', 'create date'], least: 2 },
]

const pipedriveHeading = /^(?:Deal|Person|Organization|Activity|Lead|Product) - \S/

/** `generic` when nobody's. */
export function recogniseSystem(headers: readonly string[]): System {
  const folded = new Set(headers.map(foldHeader))
  const has = (name: string): boolean => folded.has(name)
  if (headers.filter((header) => pipedriveHeading.test(header)).length >= 2) return 'pipedrive'
  if (headers.includes('createdAt') && headers.includes('updatedAt')) return 'clientele'
  for (const { system, all = [], some, least } of signatures) if (all.every(has) && some.filter(has).length >= least) return system
  return 'generic'
}
