import { handle, type ServerModule } from '../../../kernel/module.ts'
import { getNetworkAccess, putNetworkAccess } from '../contract.ts'
import { readAccess, saveAccess } from './networkAccess.ts'

export default {
  name: 'network',
  settings: { keys: [{ key: 'networkAccess', schema: putNetworkAccess.body!, read: (tx, call) => readAccess(tx, call), write: (tx, call, { allow }) => saveAccess(tx, call, allow) }] },
  endpoints: [handle(getNetworkAccess, (tx, call) => readAccess(tx, call)), handle(putNetworkAccess, (tx, call, { body }) => saveAccess(tx, call, body.allow))],
} satisfies ServerModule
