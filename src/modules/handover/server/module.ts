import { base, respond } from '../../../kernel/http/endpoints.ts'
import { handle, type ServerModule } from '../../../kernel/module.ts'
import { getRecord } from '../../../kernel/records/read.ts'
import { users } from '../../accounts/contract.ts'
import { headAbove } from '../../accounts/server/index.ts'
import { getHoldings, handOver as handOverEndpoint } from '../contract.ts'
import { handOver } from './handOver.ts'
import { holdingsOf } from './holdings.ts'

export default {
  name: 'handover',
  endpoints: [
    handle(getHoldings, async (tx, call, { params }) => {
      await getRecord(tx, call, users, params.id, { fields: [] })
      return { data: await holdingsOf(tx, call, params.id), head: await headAbove(tx, call, params.id) }
    }),
    handle(handOverEndpoint, async (tx, call, { params, body }) => {
      const { running, ...answer } = await handOver(tx, call, params.id, body)
      return running ? respond({ status: 202, headers: { location: `${base}/jobs/${answer.job!.id}` }, body: answer }) : answer
    }),
  ],
} satisfies ServerModule
