import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findHeadings } from './findHeadings.ts'
import { pageName, readPage, type GuidePage } from './guide.ts'
import type { Block } from './markdown/parseBlocks.ts'
import type { Inline } from './markdown/parseInline.ts'

const root = join(import.meta.dirname, '..', '..', '..', '..')
const folder = join(root, 'docs', 'guide')
const languages = readdirSync(folder)
const pagesOf = (language: string): GuidePage[] =>
  readdirSync(join(folder, language))
    .sort()
    .map((file) => readPage(file, readFileSync(join(folder, language, file), 'utf8')))

const partsOf = (block: Block): Inline[] => {
  if (block.type === 'code') return []
  if (block.type === 'list') return block.items.flat()
  if (block.type === 'table') return [block.head, ...block.rows].flat(2)
  return block.parts
}
const deep = (part: Inline): Inline[] => ('parts' in part ? [part, ...part.parts.flatMap(deep)] : [part])
const screens = globSync('src/modules/*/web/module.tsx', { cwd: root }).flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(/path: '([^']+)'/g)].map((match) => match[1]!))

describe.each(languages)('the guide in %s', (language) => {
  const pages = pagesOf(language)
  const inlines = pages.flatMap(({ blocks }) => blocks.flatMap(partsOf).flatMap(deep))
  const links = inlines.flatMap((part) => (part.type === 'link' ? [part.to] : []))

  it('begins every page with its title', () => {
    for (const { blocks, name } of pages) expect(blocks[0], name).toMatchObject({ type: 'heading', level: 1 })
  })

  it('links to pages and headings that are there', () => {
    for (const to of links.filter((link) => link.includes('.md'))) {
      const [file = '', anchor] = to.split('#')
      expect(existsSync(join(folder, language, file)), to).toBe(true)
      if (anchor) expect(pages.find(({ name }) => name === pageName(file))?.headings.map(({ id }) => id), to).toContain(anchor)
    }
  })

  it('links to screens that are there', () => {
    for (const to of links.filter((link) => link.startsWith('/') && !link.startsWith('/api/'))) expect(screens, to).toContain(to)
  })

  it('shows pictures that are there', () => {
    for (const part of inlines) if (part.type === 'picture') expect(existsSync(join(folder, language, part.file)), part.file).toBe(true)
  })

  it('has the same pages and headings as the others', () => {
    const shape = (of: GuidePage[]): string[] => of.map(({ name, headings }) => `${name} ${headings.length}`)
    expect(shape(pages)).toEqual(shape(pagesOf('en')))
  })
})

it('is found by words of headings and titles', () => {
  const pages = pagesOf('en')
  expect(findHeadings(pages, 'restore')).toContainEqual({ page: 'backup', id: 'restore', text: 'Restore', title: 'Backup and restore' })
  expect(findHeadings(pages, 'backup secrets').map(({ text }) => text)).toEqual(expect.arrayContaining(['Secrets']))
  expect(findHeadings(pages, 'zebra')).toEqual([])
  expect(findHeadings(pages, '  ')).toEqual([])
})
