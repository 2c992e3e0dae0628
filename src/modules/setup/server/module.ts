import { handle, type ServerModule } from '../../../kernel/module.ts'
import * as contract from '../contract.ts'
import { listCurrencies } from './currencies/listCurrencies.ts'
import { removeRate } from './currencies/removeRate.ts'
import { setRate } from './currencies/setRate.ts'
import { changeFirm } from './firm/changeFirm.ts'
import { firmChoices } from './firm/choices.ts'
import { readFirm } from './firm/readFirm.ts'
import { settingsInFile } from './settingsInFile.ts'
import { setupRoutes } from './setupRoutes.ts'

export default {
  name: 'setup',
  settings: { keys: settingsInFile },
  routes: setupRoutes,
  endpoints: [
    handle(contract.getFirm, (tx, call) => readFirm(tx, call)),
    handle(contract.getFirmChoices, async () => firmChoices()),
    handle(contract.updateFirm, (tx, call, { body }) => changeFirm(tx, call, body)),
    handle(contract.getCurrencies, (tx, call) => listCurrencies(tx, call)),
    handle(contract.putCurrency, (tx, call, { params, body }) => setRate(tx, call, params.code, body.rate)),
    handle(contract.deleteCurrency, (tx, call, { params }) => removeRate(tx, call, params.code)),
  ],
} satisfies ServerModule
