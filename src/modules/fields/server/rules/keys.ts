/** Keys from words: "Размер окна" → `x_razmer_okna`. */
import anyAscii from 'any-ascii'
import { labelText, type Label } from '../../../../shared/labels.ts'

const longest = 36

function wordsOf(label: Label, language: string): string {
  const latin = anyAscii((labelText(label, language) ?? '').normalize('NFC')).toLowerCase()
  return latin.replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, '')
}

/** The first that is free: `x_size`, `x_size_2` … Room is left for endings. */
export function keyFrom(label: Label, language: string, isFree: (key: string) => boolean, ending = ''): string {
  const words = wordsOf(label, language).slice(0, longest - ending.length).replace(/_+$/, '')
  const base = `x_${/^[a-z]/.test(words) ? words : `f_${words}`.replace(/_+$/, '')}`.slice(0, longest + 2 - ending.length)
  for (let n = 1; ; n++) {
    const key = `${base}${n === 1 ? '' : `_${n}`}${ending}`
    if (isFree(key)) return key
  }
}

/** Keys of options may begin with a digit and need no `x_`. */
export function optionKey(label: Label, language: string, taken: ReadonlySet<string>): string {
  const base = wordsOf(label, language).slice(0, 50) || 'option'
  for (let n = 1; ; n++) {
    const key = n === 1 ? base : `${base}_${n}`
    if (!taken.has(key)) return key
  }
}
