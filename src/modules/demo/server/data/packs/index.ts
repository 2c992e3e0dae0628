/** The industries that the set-up page offers. */
import type { Pack } from '../pack.ts'
import { realty } from './realty.ts'
import { salon } from './salon.ts'
import { simple } from './simple.ts'
import { telecom } from './telecom.ts'
import { wholesale } from './wholesale.ts'
import { windows } from './windows.ts'

const packs = { windows, wholesale, salon, telecom, realty, none: simple } as const

export type IndustryKey = keyof typeof packs
export const industryKeys = Object.keys(packs) as IndustryKey[]

export const packOf = (key: IndustryKey): Pack => packs[key]
export const isIndustry = (key: string): key is IndustryKey => Object.hasOwn(packs, key)
