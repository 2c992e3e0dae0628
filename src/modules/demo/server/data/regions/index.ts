/** All regions, and how customers are spread over them. */
import type { Region } from '../region.ts'
import { britain } from './britain.ts'
import { china } from './china.ts'
import { georgia } from './georgia.ts'
import { greece } from './greece.ts'
import { hungary } from './hungary.ts'
import { kazakhstan } from './kazakhstan.ts'
import { latvia } from './latvia.ts'
import { lithuania } from './lithuania.ts'
import { poland } from './poland.ts'
import { russia } from './russia.ts'
import { ukraine } from './ukraine.ts'

export const regions: readonly Region[] = [latvia, lithuania, poland, russia, ukraine, kazakhstan, hungary, china, greece, georgia, britain]

/** The firm's country gets most of the customers; Latvia where we know no names of that country. */
export function homeRegion(country: string): Region {
  return regions.find((region) => region.country === country) ?? latvia
}
