import { globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const folder = join(import.meta.dirname, 'texts')
const languages = ['en', 'lv', 'pl', 'ru', 'zh']
/** The modules that a file names within braces. */
const namedIn = (...path: string[]): string[] => /\{([\w,]+)\}\/locales/.exec(readFileSync(join(folder, ...path), 'utf8'))?.[1]?.split(',') ?? []

it('the two files of texts of every language part the modules in the same way', () => {
  expect(readdirSync(join(folder, 'others')).sort()).toEqual(languages.map((language) => `${language}.ts`))
  const early = namedIn('en.ts')
  expect(early.length).toBeGreaterThan(3)
  for (const language of languages) for (const path of [[`${language}.ts`], ['others', `${language}.ts`]]) expect(namedIn(...path), path.join('/')).toEqual(early)
})

it('a module with a page that is drawn first has its texts in the first file', () => {
  const root = join(import.meta.dirname, '..', 'modules')
  const early = globSync('*/web/module.tsx', { cwd: root })
    .filter((path) => readFileSync(join(root, path), 'utf8').includes('early: true'))
    .map((path) => path.split(/[\\/]/)[0])
  expect(early).toContain('tasks')
  expect(namedIn('en.ts')).toEqual(expect.arrayContaining(early))
})
