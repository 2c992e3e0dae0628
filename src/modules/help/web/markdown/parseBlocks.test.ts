import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anchorOf, parseBlocks, type Block } from './parseBlocks.ts'
import { parseInline, plainText } from './parseInline.ts'

it('reads a page', () => {
  const page = '# Import\n\nFrom **files** and `CSV`,\nsee [people](02-people.md#roles).\n\n- one\n  and more\n- two\n\n1. first\n2. second\n\n| a | b |\n|---|---|\n| 1 | `x` |\n\n```\nnpm start\n\n# not a heading\n```\n> kept\n## Next *step*'
  expect(parseBlocks(page)).toEqual([
    { type: 'heading', level: 1, id: 'import', parts: [{ type: 'text', text: 'Import' }] },
    { type: 'paragraph', parts: [{ type: 'text', text: 'From ' }, { type: 'bold', parts: [{ type: 'text', text: 'files' }] }, { type: 'text', text: ' and ' }, { type: 'code', text: 'CSV' }, { type: 'text', text: ', see ' }, { type: 'link', to: '02-people.md#roles', parts: [{ type: 'text', text: 'people' }] }, { type: 'text', text: '.' }] },
    { type: 'list', ordered: false, items: [[{ type: 'text', text: 'one and more' }], [{ type: 'text', text: 'two' }]] },
    { type: 'list', ordered: true, items: [[{ type: 'text', text: 'first' }], [{ type: 'text', text: 'second' }]] },
    { type: 'table', head: [[{ type: 'text', text: 'a' }], [{ type: 'text', text: 'b' }]], rows: [[[{ type: 'text', text: '1' }], [{ type: 'code', text: 'x' }]]] },
    { type: 'code', text: 'npm start\n\n# not a heading' },
    { type: 'quote', parts: [{ type: 'text', text: 'kept' }] },
    { type: 'heading', level: 2, id: 'next-step', parts: [{ type: 'text', text: 'Next *step*' }] },
  ] satisfies Block[])
})

it('shows HTML as text and makes anchors in every script', () => {
  expect(plainText(parseInline('<script>alert(1)</script>'))).toBe('<script>alert(1)</script>')
  expect(anchorOf('Права и роли: кто что видит')).toBe('права-и-роли-кто-что-видит')
})

it('never fails and loses no word', () => {
  const line = fc.stringMatching(/^[a-z|#`*>\-[\]()! 0-9.]{0,30}$/)
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const text = lines.join('\n')
      const seen = JSON.stringify(parseBlocks(text))
      for (const word of text.match(/\b[a-z]{6,}\b/g) ?? []) expect(seen).toContain(word)
    }),
  )
})
