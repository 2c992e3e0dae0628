/** The mail server in the file of all settings: without its password, which is entered anew where it is not known. */
import type { SettingInFile } from '../../../kernel/module.ts'
import { readMailSettings, saveMailSettings } from '../../../kernel/mail/index.ts'
import { open, seal, SealBroken } from '../../../kernel/secrets/index.ts'
import { putMailSettings, type MailServerInput } from '../contract.ts'
import { saveServer } from './mailServer.ts'

export const mailInFile: SettingInFile = {
  key: 'mail',
  schema: putMailSettings.body!,
  async read(tx, call) {
    const settings = await readMailSettings(tx, call)
    if (!settings) return null
    const { password: _, ...rest } = settings
    return rest
  },
  async write(tx, call, input: MailServerInput) {
    const before = await readMailSettings(tx, call)
    const { password: _, user = null, ...rest } = input
    const same = before !== null && before.password !== null && before.host === input.host && before.port === input.port && before.user === user
    if (same || user === null) return saveServer(tx, call, { ...rest, user })
    await saveServer(tx, call, { ...rest, user: null })
    const saved = await readMailSettings(tx, call)
    if (saved) await saveMailSettings(tx, call, { ...saved, user })
  },
  async keep(tx, call) {
    const password = (await readMailSettings(tx, call))?.password ?? null
    return password === null ? null : seal(password)
  },
  async putBack(tx, call, before: MailServerInput, { kept }: { kept?: string | null }) {
    await mailInFile.write(tx, call, before, { address: '', warn: () => {} })
    const saved = await readMailSettings(tx, call)
    if (saved && saved.password === null && kept) await saveMailSettings(tx, call, { ...saved, password: opened(kept) })
  },
}

/** Null where the key of the seal is another one since: it is entered anew. */
function opened(sealed: string): string | null {
  try {
    return open(sealed)
  } catch (error) {
    if (error instanceof SealBroken) return null
    throw error
  }
}
