import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkBoundaries } from './check-boundaries.ts'

let root: string

function write(files: Record<string, string>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
}

/** A small house in good order: shop needs stock, and knocks at its door. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'clientele-boundaries-'))
  write({
    'src/shared/money.ts': 'export const cents = 100',
    'src/kernel/write.ts': "import { cents } from '../shared/money.ts'\nexport const write = cents",
    'src/ui/Button.tsx': "import { cents } from '../shared/money.ts'\nexport const Button = cents",
    'src/modules/stock/module.json': '{"needs":[]}',
    'src/modules/stock/contract.ts': "import { cents } from '../../shared/money.ts'\nexport const stock = cents",
    'src/modules/stock/server/index.ts': "export { reserve } from './reserve.ts'",
    'src/modules/stock/server/reserve.ts': "import { write } from '../../../kernel/write.ts'\nexport const reserve = write",
    'src/modules/shop/module.json': '{"needs":["stock"]}',
    'src/modules/shop/server/sell.ts': "import { reserve } from '../../stock/server/index.ts'\nexport const sell = reserve",
    'src/modules/shop/web/Shop.tsx':
      "import { Button } from '../../../ui/Button.tsx'\nimport { stock } from '../../stock/contract.ts'\nexport const Shop = [Button, stock]",
    'src/app/server.ts': "import { sell } from '../modules/shop/server/module.ts'\nexport const all = sell",
    'src/modules/shop/server/module.ts': "export { sell } from './sell.ts'",
  })
})

afterEach(() => rmSync(root, { recursive: true }))

describe('boundaries', () => {
  it('have nothing to say about a house in order', async () => {
    expect(await checkBoundaries(root)).toEqual([])
  })

  const planted: [string, Record<string, string>, string][] = [
    [
      'a look behind another door',
      { 'src/modules/shop/server/sell.ts': "import { reserve } from '../../stock/server/reserve.ts'\nexport const sell = reserve" },
      'a module opens another only by its doors',
    ],
    [
      'a look behind another door for a type',
      { 'src/modules/shop/server/sell.ts': "import type { reserve } from '../../stock/server/reserve.ts'\nexport type Sell = typeof reserve" },
      'a module opens another only by its doors',
    ],
    [
      'a module that was not asked for',
      {
        'src/modules/stock/server/reserve.ts': "import { shop } from '../../shop/contract.ts'\nexport const reserve = shop",
        'src/modules/shop/contract.ts': 'export const shop = 1',
      },
      'stock needs no other module',
    ],
    [
      'web that imports server',
      { 'src/modules/shop/web/Shop.tsx': "import { sell } from '../server/sell.ts'\nexport const Shop = sell" },
      'web never imports server',
    ],
    [
      'web that imports the kernel',
      { 'src/modules/shop/web/Shop.tsx': "import { write } from '../../../kernel/write.ts'\nexport const Shop = write" },
      'web never imports server',
    ],
    [
      'a kernel that knows a module',
      { 'src/kernel/write.ts': "import { stock } from '../modules/stock/contract.ts'\nexport const write = stock" },
      'kernel imports only kernel and shared',
    ],
    [
      'a module that imports app',
      { 'src/modules/shop/server/sell.ts': "import { all } from '../../../app/server.ts'\nexport const sell = all" },
      'nothing imports app',
    ],
    [
      'shared that reads files',
      { 'src/shared/money.ts': "import { readFileSync } from 'node:fs'\nexport const cents = readFileSync" },
      'what runs in the browser imports nothing of Node',
    ],
    [
      'a circle of files',
      {
        'src/kernel/write.ts': "import { b } from './b.ts'\nexport const write = b",
        'src/kernel/b.ts': "import { write } from './write.ts'\nexport const b = () => write",
      },
      'no circles',
    ],
    [
      'a circle of needs',
      { 'src/modules/stock/module.json': '{"needs":["shop"]}' },
      'Modules need each other in a circle: shop → stock → shop',
    ],
    [
      'SQL over the table of a module that was not asked for',
      {
        'src/modules/shop/migrations/0001-shop.sql': 'create table orders (id uuid primary key);',
        'src/modules/stock/server/reserve.ts': "import { write } from '../../../kernel/write.ts'\nexport const reserve = (call: unknown) => [write, table(call, 'orders')]",
      },
      'src/modules/stock/server/reserve.ts names the table orders of shop, which stock does not need',
    ],
    [
      'a need that nothing bears out',
      { 'src/modules/idle/module.json': '{"needs":["stock"]}' },
      'src/modules/idle/module.json needs "stock", and nothing in idle uses it',
    ],
    ['a note that nobody reads', { 'src/modules/stock/module.json': '{"needs":[],"title":"Stock"}' }, 'src/modules/stock/module.json says "title", which nobody reads'],
    ['a module that is always on by a word', { 'src/modules/stock/module.json': '{"needs":[],"always":"yes"}' }, '"always" is true or not there'],
    ['a file that is too long', { 'src/kernel/write.ts': 'export {}\n'.repeat(401) }, 'src/kernel/write.ts: 401 lines'],
    ['a name that says nothing', { 'src/kernel/utils.ts': 'export {}\n' }, 'src/kernel/utils.ts: the name does not say what is inside'],
  ]

  it('let a module name tables of those it needs, by SQL or by a reference', async () => {
    write({
      'src/modules/stock/migrations/0001-stock.sql': 'create table shelves (id uuid primary key);',
      'src/modules/shop/server/sell.ts': "export const sell = (call: unknown) => table(call, 'shelves')",
      'src/modules/shop/web/Shop.tsx': 'export const Shop = 1',
      'src/modules/yard/module.json': '{"needs":["stock"]}',
      'src/modules/yard/contract.ts': "export const yard = field.reference('shelves')",
    })
    expect(await checkBoundaries(root)).toEqual([])
  })

  it.each(planted)('see %s', async (_, files, complaint) => {
    write(files)
    expect(await checkBoundaries(root)).toContainEqual(expect.stringContaining(complaint))
  })
})
