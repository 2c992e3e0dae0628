/** The people of the demo firm and their teams. */
import type { Text } from './pack.ts'

export interface CastMember {
  key: string
  name: Text
  mailName: string
  role: 'admin' | 'head' | 'sales' | 'service' | 'marketing' | 'finance' | 'stock' | 'field'
  jobTitle: Text
  team: TeamKey
}

export const teamKeys = ['sales', 'people', 'companies', 'field', 'office'] as const
export type TeamKey = (typeof teamKeys)[number]

export const teamNames: Record<TeamKey, Text> = {
  sales: ['Sales', 'Продажи'],
  people: ['Sales, private clients', 'Продажи частным клиентам'],
  companies: ['Sales, projects', 'Продажи компаниям'],
  field: ['Measuring and installation', 'Замеры и монтаж'],
  office: ['Office', 'Офис'],
}

/** In trades without measurers. */
export const serviceTeamName: Text = ['Service', 'Сервис']

export const cast: readonly CastMember[] = [
  { key: 'ilze', name: ['Ilze Vītola', 'Илзе Витола'], mailName: 'ilze.vitola', role: 'head', jobTitle: ['Head of sales', 'Руководитель отдела продаж'], team: 'sales' },
  { key: 'anna', name: ['Anna Ozola', 'Анна Озола'], mailName: 'anna.ozola', role: 'sales', jobTitle: ['Salesperson', 'Менеджер по продажам'], team: 'people' },
  { key: 'kateryna', name: ['Kateryna Shevchenko', 'Катерина Шевченко'], mailName: 'kateryna.shevchenko', role: 'sales', jobTitle: ['Salesperson', 'Менеджер по продажам'], team: 'people' },
  { key: 'martins', name: ['Mārtiņš Kalniņš', 'Мартиньш Калниньш'], mailName: 'martins.kalnins', role: 'sales', jobTitle: ['Senior salesperson', 'Старший менеджер по продажам'], team: 'companies' },
  { key: 'toms', name: ['Toms Grīnbergs', 'Томс Гринбергс'], mailName: 'toms.grinbergs', role: 'sales', jobTitle: ['Salesperson, export', 'Менеджер по экспорту'], team: 'companies' },
  { key: 'janis', name: ['Jānis Bērziņš', 'Янис Берзиньш'], mailName: 'janis.berzins', role: 'field', jobTitle: ['Measurer', 'Замерщик'], team: 'field' },
  { key: 'edgars', name: ['Edgars Liepa', 'Эдгарс Лиепа'], mailName: 'edgars.liepa', role: 'field', jobTitle: ['Installer', 'Монтажник'], team: 'field' },
  { key: 'rasa', name: ['Rasa Balode', 'Раса Балоде'], mailName: 'rasa.balode', role: 'finance', jobTitle: ['Accountant', 'Бухгалтер'], team: 'office' },
  { key: 'sanita', name: ['Sanita Krasta', 'Санита Краста'], mailName: 'sanita.krasta', role: 'marketing', jobTitle: ['Marketing', 'Маркетолог'], team: 'office' },
  { key: 'artis', name: ['Artis Vilks', 'Артис Вилкс'], mailName: 'artis.vilks', role: 'stock', jobTitle: ['Storekeeper', 'Кладовщик'], team: 'office' },
]
