/** Holds a page or dialog back until the texts are there that the first screen does without. Beside it rather than around it, so that both are fetched together. */
import { use } from 'react'
import { areTextsThere, otherTexts } from './i18n.ts'

export function AwaitTexts(): null {
  // To wait for what is there would show the page empty for a moment: React looks at a promise only after that.
  if (!areTextsThere()) use(otherTexts())
  return null
}
