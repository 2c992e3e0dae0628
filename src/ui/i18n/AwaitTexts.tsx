/** Holds a page or dialog back until the texts are there that the first screen does without. Beside it rather than around it, so that both are fetched together. */
import { use } from 'react'
import { otherTexts } from './i18n.ts'

export function AwaitTexts(): null {
  use(otherTexts())
  return null
}
