/** What an industry pack holds: pipelines with stages and their story, and products. Plain data, one file an industry. */

/** A text in the languages of the demo, with values in braces (`generate/template.ts`). */
export type Text = readonly [en: string, ru: string]

/** Something that usually happens in a stage. */
export interface Touch {
  kind: 'call' | 'letter' | 'message' | 'meeting' | 'visit' | 'document' | 'payment' | 'other'
  way?: 'in' | 'out'
  title: Text
  /** One of these is what was said or found. */
  body?: readonly Text[]
  /** Length from and to, minutes. */
  minutes?: readonly [number, number]
  /** Part of the deals where it happens; all when not said. */
  share?: number
  /** Part of the deal's amount paid with it. */
  pays?: number
  /** Whose work it is, if not the seller's. */
  by?: 'field' | 'finance'
}

/** What the seller plans next while a deal is in a stage. */
export interface Step {
  kind: 'call' | 'letter' | 'meeting' | 'visit' | 'document' | 'todo'
  title: Text
  importance?: 'high' | 'low'
}

export interface StageSeed {
  name: Text
  probability: number
  /** Days a deal may stay. */
  norm: number
  /** How many of a hundred open deals are here. */
  share: number
  wipLimit?: number
  folded?: boolean
  onEntry?: 'win' | 'lose'
  requiredFields?: readonly string[]
  touches: readonly Touch[]
  steps: readonly Step[]
}

export interface PipelineSeed {
  name: Text
  serves: 'people' | 'companies'
  /** The middle deal, in euros. */
  median: number
  /** Spread of the logarithm of the amount. */
  spread: number
  /** Part of closed deals that are won. */
  wins: number
  /** Titles by what is sold; `{n}` is the amount divided by `each`, euros. */
  titles: readonly Text[]
  each: number
  stages: readonly StageSeed[]
}

export interface ProductSeed {
  sku: string
  name: Text
  series: Text
  unit: Text
  /** Euros. */
  price: number
  cost: number
}

export interface Pack {
  /** Weight of January to December. */
  seasons: readonly number[]
  pipelines: readonly PipelineSeed[]
  products: readonly ProductSeed[]
  needs: readonly Text[]
  notes: readonly Text[]
  tags: readonly Text[]
  /** What customers do, for the field "industry" of a company. */
  customers: readonly Text[]
}
