import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { claimFolder } from './claimFolder.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clientele-claim-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('refuses a second server on the same folder and names the first', () => {
  const claim = claimFolder(folder)
  claim.announce('http://127.0.0.1:3000')
  expect(() => claimFolder(folder)).toThrow(
    `Clientele already runs on ${folder}, at http://127.0.0.1:3000. Stop it first, or set CLIENTELE_DATA to another folder.`,
  )
  claim.release()
  claimFolder(folder).release()
})

it('does not mind the note of a server that was killed', () => {
  writeFileSync(join(folder, 'server.json'), JSON.stringify({ pid: process.pid, address: 'http://127.0.0.1:3000' }))
  claimFolder(folder).release()
})
