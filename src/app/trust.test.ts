import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const project = join(import.meta.dirname, '..', '..')

test('every test that the page of trust names is there', () => {
  const page = readFileSync(join(project, 'docs', 'trust.md'), 'utf8')
  const named = [...page.matchAll(/`([\w/]+\.test\.ts)`/g)].map(([, path]) => path!)
  expect(named.length).toBeGreaterThan(60)
  expect(named.filter((path) => !existsSync(join(project, path.startsWith('e2e/') ? '' : 'src', path)))).toEqual([])
})
