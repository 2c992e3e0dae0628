/** What a search finds in the titles and headings of the guide. */
import { foldText } from '../../../ui/palette/fold.ts'
import type { GuidePage } from './guide.ts'

export interface FoundHeading {
  page: string
  /** The heading; null for the page itself. */
  id: string | null
  text: string
  title: string
}

/** Every word must be somewhere in the heading or in the title of its page, and one of them in the heading itself. */
export function findHeadings(pages: readonly GuidePage[], typed: string): FoundHeading[] {
  const words = foldText(typed).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  return pages.flatMap(({ name, title, headings }) =>
    [{ id: null, text: title }, ...headings]
      .filter(({ text }) => {
        const own = foldText(text)
        const all = `${own} ${foldText(title)}`
        return words.some((word) => own.includes(word)) && words.every((word) => all.includes(word))
      })
      .map(({ id, text }) => ({ page: name, id, text, title })),
  )
}
