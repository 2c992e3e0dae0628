/** A customer with a story of their own: what the first screens of a new installation show. */
import type { Step, Text } from './pack.ts'

export interface Hero {
  company?: Text
  legalName?: string
  /** First and last name, with a space between. */
  person: Text
  jobTitle?: Text
  /** ISO 3166-1 alpha-2, and the language of the person where it is not that of the country. */
  country: string
  phone: string
  owner: 'anna' | 'martins' | 'kateryna' | 'toms'
  priority: 'A' | 'B' | 'C'
  deal: Text
  summary?: Text
  /** Euros. */
  amount: number
  /** Which pipeline and which stage of it, from 0. */
  at: readonly [pipeline: number, stage: number]
  /** Days in that stage. */
  days: number
  /** What is planned: in how many working days (negative: days ago), and when. */
  step?: readonly [kind: Step['kind'], title: Text, inDays: number, at?: string, importance?: 'high' | 'low']
  /** Deals closed before. */
  before?: number
  needs?: Text
  tags?: readonly Text[]
}
