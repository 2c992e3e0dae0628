import { afterAll, beforeAll, expect, test } from 'vitest'
import { startAccounts, type TestAccounts } from '../accounts.testing.ts'
import { authOf } from './auth.ts'
import { secret } from './secret.ts'

let accounts: TestAccounts
beforeAll(async () => {
  accounts = await startAccounts('ws_test_auth')
})
afterAll(() => accounts?.stop())

test('the tables are as better-auth of this version expects them, in the schema of the workspace', async () => {
  const context = await (await authOf(accounts.database, accounts.workspace, secret())).$context
  const check = (context as unknown as { explicitSchemaCheck?: () => Promise<void> | undefined }).explicitSchemaCheck
  expect(check).toBeTypeOf('function')
  await check!()
})

test('a workspace without the tables would be noticed', async () => {
  const context = await (await authOf(accounts.database, 'ws_test_auth_missing', secret())).$context
  await expect((context as unknown as { explicitSchemaCheck: () => Promise<void> }).explicitSchemaCheck()).rejects.toThrow(/auth_users/)
})
