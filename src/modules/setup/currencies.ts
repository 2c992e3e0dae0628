/** Exchange rates to the firm's currency. */
import { z } from 'zod'
import { defineEndpoint } from '../../shared/endpoint.ts'
import { settingAuthor } from './firm.ts'

const currencyRate = z.object({
  /** ISO 4217. */
  code: z.string(),
  /** How much of the firm's currency one unit is worth, a decimal string. */
  rate: z.string(),
  setAt: z.string().nullable(),
  setBy: settingAuthor,
})
export type CurrencyRate = z.infer<typeof currencyRate>

const currencies = z.object({
  /** The firm's own, whose rate is always 1. */
  currency: z.string(),
  data: z.array(currencyRate),
})
export type Currencies = z.infer<typeof currencies>

const params = z.object({ code: z.string().max(10) })

export const getCurrencies = defineEndpoint({
  method: 'GET',
  path: '/currencies',
  tag: 'setup',
  summary: 'The firm’s currency, and the other currencies that sums can be in, with their rates and who set them when.',
  response: currencies,
})

export const putCurrency = defineEndpoint({
  method: 'PUT',
  path: '/currencies/{code}',
  tag: 'setup',
  summary:
    'Set how much of the firm’s currency one unit is worth: a decimal string above 0 with up to 10 decimals. For administrators. It counts for sums saved from then on; sums saved before keep their rate.',
  params,
  body: z.strictObject({ rate: z.string().max(40) }),
  response: currencyRate,
})

export const deleteCurrency = defineEndpoint({
  method: 'DELETE',
  path: '/currencies/{code}',
  tag: 'setup',
  summary: 'Take a currency away, so that no new sums can be in it. For administrators. Sums saved before keep their rate. 404 when it has none.',
  params,
  status: 204,
})
