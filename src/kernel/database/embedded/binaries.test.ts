import { existsSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { restoreLinks } from './binaries.ts'

it('makes the library links that the package could not carry', () => {
  const folder = mkdtempSync(join(tmpdir(), 'clientele-links-'))
  mkdirSync(join(folder, 'native/lib/deep'), { recursive: true })
  writeFileSync(join(folder, 'native/lib/libpq.so.5.18'), '')
  writeFileSync(
    join(folder, 'native/pg-symlinks.json'),
    JSON.stringify([
      { source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' },
      { source: 'native/lib/libpq.so.5.18', target: 'native/lib/deep/libpq.so' },
    ]),
  )
  restoreLinks(folder)
  restoreLinks(folder)
  expect(readlinkSync(join(folder, 'native/lib/libpq.so.5'))).toBe('libpq.so.5.18')
  expect(existsSync(join(folder, 'native/lib/deep/libpq.so'))).toBe(true)
  rmSync(folder, { recursive: true })
})
