/** What the description of the interface says beyond the routes: introduction, groups, examples, look. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reference } from '../../kernel/http/reference.ts'
import { createExamples } from './examples.ts'
import { groups } from './groups.ts'

const read = (...path: string[]): string => readFileSync(join(import.meta.dirname, ...path), 'utf8')

export const reference: Reference = {
  introduction: read('..', '..', '..', 'docs', 'api', 'introduction.md'),
  groups,
  createExamples,
  style: read('theme.css'),
}
