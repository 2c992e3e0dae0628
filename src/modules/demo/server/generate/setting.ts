/** What a demo is made from, and the tools that every part of the generator shares. */
import type { Pack, Text } from '../data/pack.ts'
import type { Region } from '../data/region.ts'
import { homeRegion, regions } from '../data/regions/index.ts'
import { sizes, type Size, type SizeKey } from '../data/sizes.ts'
import { packOf, type IndustryKey } from '../data/packs/index.ts'
import { makeCalendar, type Calendar } from './calendar.ts'
import { makeIds } from './ids.ts'
import { makeRandom, type Random } from './random.ts'
import { fill, type Values } from './template.ts'

export interface Setting {
  seed: number
  now: Date
  /** Language of stages, titles and notes; English for those we have no texts in. */
  language: string
  industry: IndustryKey
  size: SizeKey
  country: string
  currency: string
  timeZone: string
  /** The person who looks: gets customers of their own, so that their day is full. */
  hostId: string | null
  /** The first free serial of demo ids and the last used number of a deal. */
  firstSerial: number
  lastNumber: number
}

export interface World {
  setting: Setting
  size: Size
  pack: Pack
  calendar: Calendar
  random: Random
  home: Region
  abroad: readonly Region[]
  /** How many units of the firm's currency an euro is, roughly. */
  scale: number
  newId(): string
  /** The id with that serial number. */
  idAt(serial: number): string
  usedSerials(): number
  text(text: Text, values?: Values): string
  money(amount: number): { amount: string; currency: string }
  /** An amount as people read it in a text. */
  sum(amount: number): string
}

/** Rough prices of an euro, to keep amounts believable in the firm's currency. They convert nothing. */
const perEuro: Record<string, number> = {
  USD: 1.1,
  GBP: 0.85,
  RUB: 95,
  KZT: 520,
  UAH: 45,
  PLN: 4.3,
  CNY: 7.8,
  HUF: 390,
  GEL: 3,
  BYN: 3.6,
  CZK: 25,
  SEK: 11,
  NOK: 11.5,
  DKK: 7.5,
  CHF: 0.95,
  TRY: 38,
  UZS: 14_000,
  AMD: 430,
  AZN: 1.9,
  JPY: 160,
  INR: 95,
}

export function makeWorld(setting: Setting): World {
  const column = setting.language === 'ru' ? 1 : 0
  const language = column === 1 ? 'ru' : 'en'
  const ids = makeIds(setting.now, setting.firstSerial)
  const home = homeRegion(setting.country)
  const format = new Intl.NumberFormat(language, {
    style: 'currency',
    currency: setting.currency,
    minimumFractionDigits: 0,
    maximumFractionDigits: 2,
    trailingZeroDisplay: 'stripIfInteger',
  })
  return {
    setting,
    size: sizes[setting.size],
    pack: packOf(setting.industry),
    calendar: makeCalendar(setting.now, setting.timeZone),
    random: makeRandom(setting.seed),
    home,
    abroad: regions.filter((region) => region !== home),
    scale: perEuro[setting.currency] ?? 1,
    newId: ids.next,
    idAt: ids.at,
    usedSerials: ids.used,
    text: (text, values = {}) => fill(text[column], values, language),
    money: (amount) => ({ amount: amount.toFixed(2), currency: setting.currency }),
    sum: (amount) => format.format(amount),
  }
}
