import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { checkBoundaries } from './check-boundaries.ts'
import { checkLocales } from './check-locales.ts'
import { newModule } from './new-module.ts'

const project = join(import.meta.dirname, '..')
let root: string

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'clientele-new-module-'))
  for (const name of ['src', 'tsconfig.json', 'package.json']) cpSync(join(project, name), join(root, name), { recursive: true })
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'))
  newModule(root, 'warranties')
})

afterAll(() => rmSync(root, { recursive: true }))

/** What a tool says of the new module; the rest of the tree is not this test's business. */
function complaints(tool: string, args: readonly string[]): string[] {
  try {
    execFileSync(process.execPath, [join(project, 'node_modules', tool), ...args], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
    return []
  } catch (error) {
    return (error as { stdout: string }).stdout.split('\n').filter((line) => line.includes('warranties'))
  }
}

it('a new module passes all checks', { timeout: 180_000 }, async () => {
  expect((await checkBoundaries(root)).filter((line) => line.includes('warranties'))).toEqual([])
  expect((await checkLocales(root)).filter((line) => line.includes('warranties'))).toEqual([])
  expect(complaints('typescript7/bin/tsc', ['-p', '.'])).toEqual([])
})

it('a name is taken once, and must be one', () => {
  expect(() => newModule(root, 'warranties')).toThrow('There is a module warranties already.')
  expect(() => newModule(root, '../evil')).toThrow('plural noun in small letters')
})
