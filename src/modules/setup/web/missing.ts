/** What the form still lacks, told before anything is sent. */
import type { TFunction } from 'i18next'
import type { SetupInput } from '../contract.ts'

interface Answers {
  firm: Pick<SetupInput['firm'], 'name'>
  admin: SetupInput['admin']
}

/** Messages by the paths that the server uses too; in the order of the form. */
export function missingIn({ firm, admin }: Answers, minPasswordLength: number, t: TFunction): Record<string, string> {
  const missing: Record<string, string> = {}
  if (firm.name.trim() === '') missing['firm.name'] = t('setup:missing.name')
  if (admin.name.trim() === '') missing['admin.name'] = t('setup:missing.you')
  if (admin.email.trim() === '') missing['admin.email'] = t('setup:missing.email')
  if (admin.password.length < minPasswordLength) missing['admin.password'] = t('setup:missing.password', { count: admin.password.length, least: minPasswordLength })
  return missing
}
