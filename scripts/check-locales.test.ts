import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkLocales } from './check-locales.ts'
import { readTexts, sharesOf } from './locales/texts.ts'

let root: string

function write(files: Record<string, string | object>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), typeof content === 'string' ? content : JSON.stringify(content))
  }
}

const english = {
  goods: { one: 'Good', many: 'Goods', fields: { kind: 'Kind' }, options: { kind: { raw: 'Raw' } } },
  left_one: '{{count}} left',
  left_other: '{{count}} left',
  hello: 'Hello, {{name}}',
}
const russian = {
  goods: { one: 'Товар', many: 'Товары', fields: { kind: 'Вид' }, options: { kind: { raw: 'Сырьё' } } },
  left_one: 'Остался {{count}}',
  left_few: 'Осталось {{count}}',
  left_many: 'Осталось {{count}}',
  left_other: 'Осталось {{count}}',
  hello: 'Здравствуйте, {{name}}',
}
const screen = "export const Left = ({ t, n, kind }: any) => <p title={t('stock:hello', { name: kind })}>{t('stock:left', { count: n })}<kbd>Ctrl</kbd></p>"

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'clientele-locales-'))
  write({
    'src/modules/stock/contract.ts':
      "export const goods = { name: 'goods', singular: 'good', module: 'stock', title: 'kind', fields: { kind: { type: 'option', options: ['raw'] }, secret: { type: 'text', internal: true } } }",
    'src/modules/stock/web/Left.tsx': screen,
    'src/modules/stock/locales/en.json': english,
    'src/modules/stock/locales/ru.json': russian,
  })
})

afterEach(() => rmSync(root, { recursive: true }))

describe('texts', () => {
  it('are complete in a module that is in order', async () => {
    expect(await checkLocales(root)).toEqual([])
  })

  it('of a started language may be few, and count forms as the language does', async () => {
    write({ 'src/modules/stock/locales/zh.json': { left_other: '剩余 {{count}}' }, 'src/modules/stock/locales/pl.json': { hello: 'Dzień dobry, {{name}}' } })
    expect(await checkLocales(root)).toEqual([])
    expect(sharesOf(readTexts(join(root, 'src'))).get('zh')).toBeCloseTo(1 / 6)
  })

  it('of a module are needed where it has a server, and tell what goes when it is switched off', async () => {
    write({ 'src/modules/stock/module.json': { needs: [] }, 'src/modules/stock/server/module.ts': '' })
    expect(await checkLocales(root)).toEqual(['declaration: stock:module.title has no text', 'declaration: stock:module.about has no text'])
    write({ 'src/modules/stock/module.json': { needs: [], always: true } })
    expect(await checkLocales(root)).toEqual(['declaration: stock:module.title has no text'])
  })

  const planted: [string, Record<string, string | object>, string][] = [
    [
      'a screen that asks for a text of the server',
      { 'src/modules/stock/web/More.tsx': "export const more = (t: any) => t('stock:module.title')" },
      'src/modules/stock/web/More.tsx:1: stock:module.title is a text of the server, the browser does not have it',
    ],
    [
      'a key without a text',
      { 'src/modules/stock/web/More.tsx': "export const more = (t: any) => t('stock:more')" },
      'src/modules/stock/web/More.tsx:1: stock:more has no text',
    ],
    [
      'a key made at run time that no text can match',
      { 'src/modules/stock/web/More.tsx': 'export const more = (t: any, a: string) => t(`stock:kinds.${a}`)' },
      'src/modules/stock/web/More.tsx:1: no text matches stock:kinds.…',
    ],
    [
      'a text without a key',
      { 'src/modules/stock/web/More.tsx': 'export const More = () => <p>Nothing left</p>' },
      'src/modules/stock/web/More.tsx:1: text without a key: Nothing left',
    ],
    [
      'a label without a key',
      { 'src/modules/stock/web/More.tsx': 'export const More = () => <input aria-label="Search" />' },
      'src/modules/stock/web/More.tsx:1: text without a key: Search',
    ],
    [
      'a field without a name',
      { 'src/modules/stock/locales/en.json': { ...english, goods: { ...english.goods, fields: {} } } },
      'declaration: stock:goods.fields.kind has no text',
    ],
    ['a language that lags behind', { 'src/modules/stock/locales/ru.json': { ...russian, hello: undefined } }, 'ru: no text for stock:hello'],
    ['a missing plural form', { 'src/modules/stock/locales/ru.json': { ...russian, left_few: undefined } }, 'ru: stock:left lacks the plural forms few'],
    [
      'a value that nobody gives',
      { 'src/modules/stock/locales/ru.json': { ...russian, hello: 'Здравствуйте, {{nam}}' } },
      'ru: stock:hello names values that the English text does not: nam',
    ],
    [
      'a value that a language forgets',
      { 'src/modules/stock/locales/ru.json': { ...russian, hello: 'Здравствуйте' } },
      'ru: stock:hello leaves out values of the English text: name',
    ],
    [
      'plural forms of a started language',
      { 'src/modules/stock/locales/lv.json': { left_one: 'Atlicis {{count}}', left_other: 'Atlikuši {{count}}' } },
      'lv: stock:left lacks the plural forms zero',
    ],
    ['a text that English does not have', { 'src/modules/stock/locales/pl.json': { bye: 'Do widzenia' } }, 'pl: stock:bye has no English text'],
    [
      'a text that nothing shows',
      { 'src/modules/stock/web/Left.tsx': screen.replace("title={t('stock:hello', { name: kind })}", '') },
      'stock:hello: nothing shows this text',
    ],
    [
      'a text that shouts',
      { 'src/modules/stock/locales/en.json': { ...english, hello: 'Hello, {{name}}!' } },
      'en: stock:hello pleads or shouts: Hello, {{name}}!',
    ],
  ]

  it.each(planted)('lack nothing unseen: %s', async (_, files, complaint) => {
    write(files)
    expect(await checkLocales(root)).toContain(complaint)
  })
})

it('all texts of the product have their keys, and all keys their texts', async () => {
  expect(await checkLocales(join(import.meta.dirname, '..'))).toEqual([])
})
