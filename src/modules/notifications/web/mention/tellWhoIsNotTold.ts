/** After a text is saved: says whom it names in vain, because the record is not open to them. */
import i18next from 'i18next'
import { mentionedIn } from '../../../../shared/mentions.ts'
import { call } from '../../../../ui/api/index.ts'
import { showToast } from '../../../../ui/undo/index.ts'
import { checkMentions } from '../../contract.ts'
import type { Subject } from './useMentionable.ts'

/** Never fails: the text is saved, and this is only a word about it. */
export async function tellWhoIsNotTold({ object, id }: Subject, text: string): Promise<void> {
  const userIds = mentionedIn(text).map((person) => person.id).slice(0, 50)
  if (userIds.length === 0) return
  const { hidden } = await call(checkMentions, { body: { object, id, userIds } }).catch(() => ({ hidden: [] }))
  if (hidden.length > 0) showToast({ text: i18next.t('notifications:mention.notTold', { names: hidden.map(({ name }) => name).join(', ') }), kind: 'info' })
}
