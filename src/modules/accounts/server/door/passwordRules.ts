/** What a password must be, and one made by us. */
import { randomInt } from 'node:crypto'
import { Problem, invalid, type Issue } from '../../../../kernel/problem.ts'
import { translate } from '../../../../kernel/text/translate.ts'
import { maxPasswordLength, minPasswordLength } from './signInSettings.ts'

/** Words that lists of leaked passwords are made of; what remains beside them and digits must carry the weight. */
const worn =
  /passw[o0]rd|parol[ae]?|пароль|qwert[yz]u?i?o?p?|asdf(gh)?(jkl)?|zxcvb(nm)?|йцукен(гшщз)?|фыва(пролд)?|letmein|welcome|admin(istrator)?|iloveyou|clientele|changeme|secret|abc(def)?(ghi)?(jkl)?|\d+/g

/** Why a password is refused, or null. `about` are texts that say who it is for (address, name). */
export function passwordFault(
  password: string,
  about: readonly (string | null)[] = [],
  minimum = minPasswordLength,
): { code: 'too_short' | 'too_long' | 'too_common'; length: number } | null {
  // Counted as a person counts: an emoji or an accented letter is one.
  const length = [...new Intl.Segmenter().segment(password)].length
  if (length < minimum) return { code: 'too_short', length }
  if (password.length > maxPasswordLength) return { code: 'too_long', length }
  const plain = password.toLowerCase()
  const personal = about.some((text) => text && text.length > 3 && plain.includes(text.toLowerCase()) && plain.length - text.length < 4)
  const rest = new Set(plain.replace(worn, '').replace(/[\s\p{P}\p{S}]/gu, ''))
  if (minimum >= minPasswordLength && (personal || rest.size < 4)) return { code: 'too_common', length }
  return null
}

/** Throws 422 with the fault at `path`. */
export function requireGoodPassword(language: string, path: string, password: string, about: readonly (string | null)[], minimum = minPasswordLength): void {
  const issue = passwordIssue(language, path, password, about, minimum)
  if (issue) throw invalid([issue])
}

/** The fault as an issue of a request. */
export function passwordIssue(language: string, path: string, password: string, about: readonly (string | null)[], minimum = minPasswordLength): Issue | null {
  const fault = passwordFault(password, about, minimum)
  return (
    fault && {
      path,
      code: fault.code,
      message: translate(language, `accounts:errors.password.${fault.code}`, { count: fault.length, min: minimum, max: maxPasswordLength }),
    }
  )
}

export const wrongPassword = (language: string): Problem =>
  new Problem(422, 'wrong_password', 'Wrong password', translate(language, 'accounts:errors.currentPassword'), [
    { path: 'currentPassword', code: 'wrong_password', message: translate(language, 'accounts:errors.currentPassword') },
  ])

const letters = 'abcdefghijkmnpqrstuvwxyz23456789'

/** Twenty letters and digits that are hard to mistake, 100 bits: `k7mfp-…`. */
export function generatePassword(): string {
  const groups = Array.from({ length: 4 }, () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join(''))
  return groups.join('-')
}
