/**
 * Webhooks in the file of all settings, by name and without their secrets. One that is new here has a secret that
 * nobody knows, and so it rests until an administrator makes one, enters it at the receiver and switches it on.
 */
import { z } from 'zod'
import type { SettingInFile } from '../../../kernel/module.ts'
import { translate } from '../../../kernel/text/translate.ts'
import { createWebhook, type Webhook } from '../contract.ts'
import { listHooks } from './webhooks.ts'
import { createHook, deleteHook, updateHook } from './writeHooks.ts'

const { name, url, events } = createWebhook.body!.shape
const entry = z.strictObject({ name, url, events, active: z.boolean() })
type Entry = z.output<typeof entry>

const found = <T extends Entry>(hooks: readonly T[], { name: wanted, url: at }: Entry): T | undefined => hooks.find((hook) => hook.name === wanted && hook.url === at) ?? hooks.find((hook) => hook.name === wanted)
const isSame = (a: Entry, b: Entry): boolean => a.url === b.url && a.active === b.active && a.events.length === b.events.length && a.events.every((event) => b.events.includes(event))
const entryOf = ({ name: called, url: at, events: heard, active }: Webhook): Entry => ({ name: called, url: at, events: heard.toSorted(), active })

export const hooksInFile: SettingInFile = {
  key: 'webhooks',
  schema: z.array(entry).max(500),
  read: async (tx, call) => (await listHooks(tx, call)).map(entryOf),
  async write(tx, call, entries: Entry[], { warn }) {
    const here = await listHooks(tx, call)
    for (const [index, wanted] of entries.entries()) {
      const known = found(here, wanted)
      if (!known) await createHook(tx, call, { ...wanted, active: false })
      // What was switched off here is not switched on by a file.
      else if (!isSame(known, { ...wanted, active: wanted.active && known.active })) await updateHook(tx, call, known.id, { ...wanted, active: wanted.active && known.active })
      if (wanted.active && !known?.active) warn(String(index), translate(call.language, 'webhooks:errors.rests', { name: wanted.name }))
    }
  },
  async putBack(tx, call, before: Entry[]) {
    const left = [...before]
    for (const hook of await listHooks(tx, call)) {
      const was = found(left, hook)
      if (!was) await deleteHook(tx, call, hook.id)
      else {
        left.splice(left.indexOf(was), 1)
        if (!isSame(hook, was)) await updateHook(tx, call, hook.id, was)
      }
    }
  },
  late: true,
}
