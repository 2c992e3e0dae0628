/** What all cells of a table are worded with, gathered once for all of them. */
import i18next, { type TFunction } from 'i18next'
import { useMemo } from 'react'
import type { Field, Phone } from '../../../shared/fields.ts'
import { fieldOf, type ObjectDeclaration } from '../../../shared/object.ts'
import type { Format } from '../../i18n/format.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useNow } from '../../i18n/useNow.ts'
import { useTextVersion } from '../../i18n/useText.ts'
import { optionLabel } from '../labels.ts'
import { usePhoneText } from './phoneText.ts'

export interface CellKit {
  t: TFunction
  format: Format
  now: Date
  phoneText(phone: Phone): string
  /** Words without figures in them, looked up once. */
  say(key: string): string
  /** The option's words, looked up once. */
  optionWords(object: ObjectDeclaration, name: string, key: string): string
}

/** Stays the same until the language, the texts or the half minute change: what is drawn with it may be kept until then. */
export function useCellKit(): CellKit {
  const version = useTextVersion()
  const format = useFormat()
  const now = useNow()
  const phoneText = usePhoneText()
  return useMemo(() => {
    // By the field itself: an administrator's change makes another.
    const options = new WeakMap<Field, Map<string, string>>()
    const said = new Map<string, string>()
    return {
      t: i18next.t,
      say(key) {
        let words = said.get(key)
        if (words === undefined) said.set(key, (words = i18next.t(key)))
        return words
      },
      format,
      now,
      phoneText,
      optionWords(object, name, key) {
        const field = fieldOf(object, name)
        if (!field) return key
        let known = options.get(field)
        if (!known) options.set(field, (known = new Map()))
        let words = known.get(key)
        if (words === undefined) known.set(key, (words = optionLabel(i18next.t, object, name, key)))
        return words
      },
    }
    // Another version has other texts under the same `t`.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [version, format, now, phoneText])
}
