/** A person's name in the order of the script that it is written in. */

interface NameParts {
  firstName: string | null
  middleName: string | null
  lastName: string | null
}

const han = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}·\s]+$/u

/** Chinese, Japanese and Korean names have the family name first, without a space in Chinese and Japanese; others follow "first middle last". */
export function displayName({ firstName, middleName, lastName }: NameParts): string {
  const parts = [firstName, middleName, lastName].map((part) => part?.trim() ?? '')
  const [first = '', middle = '', last = ''] = parts
  const given = [first, middle].filter(Boolean).join(' ')
  if (last && given && han.test(last + given)) return `${last}${given}`
  return [given, last].filter(Boolean).join(' ').slice(0, 255).toWellFormed()
}
