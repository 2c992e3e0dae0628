/** What the set-up page tells of each trade. Names and lines are texts: `demo:industries.<key>.name` and `.description`. */
import { industryKeys, packOf, type IndustryKey } from './data/packs/index.ts'

export interface IndustryPack {
  key: IndustryKey
  /** Of the first pipeline. */
  stages: number
  nameKey: string
  descriptionKey: string
}

export const industryPacks: readonly IndustryPack[] = industryKeys.map((key) => ({
  key,
  stages: packOf(key).pipelines[0]!.stages.length,
  nameKey: `demo:industries.${key}.name`,
  descriptionKey: `demo:industries.${key}.description`,
}))
