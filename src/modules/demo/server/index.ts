/** The door of the demo: what app and other modules may call. */
export { applyIndustry } from './applyIndustry.ts'
export { industryKeys, isIndustry, type IndustryKey } from './data/packs/index.ts'
export { sizeKeys, type SizeKey } from './data/sizes.ts'
export { makeDemo, type DemoOptions, type DemoResult } from './makeDemo.ts'
export { removeDemo, type Removal } from './removeDemo.ts'
