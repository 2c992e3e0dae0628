import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Page } from '../../../shared/filter.ts'
import type { AnyRecord } from '../../../shared/object.ts'
import { joinPages } from './joinPages.ts'

let made = 0
const pageOf = (length: number): Page<AnyRecord> => ({ data: Array.from({ length }, () => ({ id: String(made++) }) as AnyRecord), page: { next: null, count: null } })
const plain = (pages: readonly Page<AnyRecord>[]): AnyRecord[] => pages.flatMap(({ data }) => data)

it('joins whatever pages stand there, however they were changed before', () => {
  const step = fc.oneof(fc.record({ kind: fc.constant('add'), length: fc.nat(5), at: fc.nat() }), fc.record({ kind: fc.constant('mend'), length: fc.nat(5), at: fc.nat() }), fc.record({ kind: fc.constant('cut'), length: fc.nat(5), at: fc.nat() }))
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let pages: Page<AnyRecord>[] = []
      for (const { kind, length, at } of steps) {
        if (kind === 'add') pages = [...pages, pageOf(length)]
        if (kind === 'mend') pages = pages.map((page, index) => (index === at % pages.length ? pageOf(length) : page))
        if (kind === 'cut') pages = pages.slice(0, at % (pages.length + 1))
        const { rows, ids } = joinPages(pages)
        expect(rows).toEqual(plain(pages))
        expect(ids).toEqual(plain(pages).map(({ id }) => id))
      }
    }),
  )
})

it('gives the same list for the same pages, so that nothing is drawn anew', () => {
  const pages = [pageOf(2), pageOf(3)]
  expect(joinPages([...pages]).rows).toBe(joinPages([...pages]).rows)
})
