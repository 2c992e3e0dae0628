/** The pages of the guide, in the language of the person or else in English. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { parseBlocks, type Block } from './markdown/parseBlocks.ts'
import { plainText } from './markdown/parseInline.ts'

export interface GuidePage {
  /** `01-start.md` → `start`: the last part of its address. */
  name: string
  title: string
  blocks: Block[]
  headings: { id: string; text: string }[]
}

export interface Guide {
  language: string
  pages: GuidePage[]
}

const loaders: Record<string, () => Promise<{ default: Record<string, string> }>> = { en: () => import('./pages/en.ts'), ru: () => import('./pages/ru.ts') }

/** `../../../../docs/guide/en/01-start.md`, or a link as it stands in a page → `start` */
export const pageName = (file: string): string => (file.split('/').at(-1) ?? '').replace(/^\d+-/, '').replace(/\.md$/, '')

export function readPage(file: string, text: string): GuidePage {
  const blocks = parseBlocks(text)
  const headings = blocks.flatMap((block) => (block.type === 'heading' ? [{ id: block.id, text: plainText(block.parts), level: block.level }] : []))
  return { name: pageName(file), title: headings[0]?.text ?? pageName(file), blocks, headings: headings.filter(({ level }) => level > 1).map(({ id, text: words }) => ({ id, text: words })) }
}

/** Its pages in the order of their numbers. */
export async function loadGuide(wanted: string): Promise<Guide> {
  const language = loaders[wanted] ? wanted : 'en'
  const files = (await loaders[language]!()).default
  return { language, pages: Object.keys(files).sort().map((file) => readPage(file, files[file]!)) }
}

export function useGuide() {
  const { i18n } = useTranslation()
  return useQuery({ queryKey: ['help', i18n.language], queryFn: () => loadGuide(i18n.language), staleTime: Infinity })
}
