/** A name typed in one line as the parts of a contact: the last word is the family name. */
export function nameParts(name: string): { firstName: string; lastName?: string } {
  const words = name.trim().split(/\s+/)
  if (words.length < 2) return { firstName: words[0] ?? '' }
  return { firstName: words.slice(0, -1).join(' '), lastName: words.at(-1) ?? '' }
}
