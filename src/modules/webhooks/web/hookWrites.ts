/** Writes to hooks; every screen that shows them hears of it. */
import i18next from 'i18next'
import { call, endpointKey, queryClient } from '../../../ui/api/index.ts'
import { pushUndo, showToast } from '../../../ui/undo/index.ts'
import * as contract from '../contract.ts'
import type { Webhook, WebhookDelivery, WebhookDeliveryDetail, WebhookInput } from '../contract.ts'

const all = [contract.listWebhooks, contract.getWebhook, contract.listWebhookDeliveries, contract.getWebhookDelivery]

export async function refreshHooks(): Promise<void> {
  await Promise.all(all.map((endpoint) => queryClient.invalidateQueries({ queryKey: endpointKey(endpoint) })))
}

/** Answers with the secret of a new hook; null for one that was there. */
export async function saveHook(before: Webhook | undefined, input: WebhookInput): Promise<string | null> {
  const change = (to: Partial<WebhookInput>) => call(contract.updateWebhook, { params: { id: before!.id }, body: to }).then(refreshHooks)
  if (before) {
    await change(input)
    pushUndo({ label: i18next.t('webhooks:saved'), undo: () => change({ name: before.name, url: before.url, events: before.events }) })
    return null
  }
  const { secret } = await call(contract.createWebhook, { body: input })
  await refreshHooks()
  showToast({ text: i18next.t('webhooks:added') })
  return secret
}

export async function switchHook({ id }: Webhook, active: boolean): Promise<void> {
  const put = (to: boolean) => call(contract.updateWebhook, { params: { id }, body: { active: to } }).then(refreshHooks)
  await put(active)
  pushUndo({ label: i18next.t(active ? 'webhooks:actions.switchedOn' : 'webhooks:actions.switchedOff'), undo: () => put(!active) })
}

export async function deleteHook({ id }: Webhook): Promise<void> {
  await call(contract.deleteWebhook, { params: { id } })
  await refreshHooks()
  pushUndo({ label: i18next.t('webhooks:actions.deleted'), undo: () => call(contract.restoreWebhook, { params: { id } }).then(refreshHooks) })
}

export async function rotateSecret({ id }: Webhook): Promise<{ secret: string; oldSecretUntil: string | null }> {
  const rotated = await call(contract.rotateWebhookSecret, { params: { id }, body: {} })
  await refreshHooks()
  return rotated
}

export async function testHook({ id }: Webhook): Promise<WebhookDeliveryDetail> {
  const result = await call(contract.testWebhook, { params: { id } })
  await refreshHooks()
  return result
}

export async function sendAgain(id: string): Promise<WebhookDelivery> {
  const delivery = await call(contract.sendWebhookAgain, { params: { id } })
  await refreshHooks()
  showToast({ text: i18next.t('webhooks:log.sentAgain') })
  return delivery
}
