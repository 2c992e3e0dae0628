import { handle, type ServerModule } from '../../../kernel/module.ts'
import { deals, getBoard, getStageTimes, loseDeal as loseEndpoint, moveDeal as moveEndpoint, moveDeals as moveManyEndpoint, pipelines, reopenDeal as reopenEndpoint, stages, winDeal as winEndpoint } from '../contract.ts'
import { board } from './board.ts'
import { prepareDeals } from './dealRules.ts'
import { moveDeal, moveDeals } from './moveDeal.ts'
import { preparePipelines, prepareStages } from './settingsRules.ts'
import { followDeals } from './stageStays.ts'
import { stageTimes } from './stageTimes.ts'
import { loseDeal, reopenDeal, winDeal } from './winDeal.ts'

export default {
  name: 'deals',
  settings: { objects: [{ name: 'pipelines' }, { name: 'stages' }] },
  objects: [
    { object: pipelines, rules: { prepare: preparePipelines } },
    { object: stages, rules: { prepare: prepareStages } },
    { object: deals, rules: { prepare: prepareDeals, after: followDeals, looksUp: ['stageId'] } },
  ],
  ownerHears: [{ object: 'deals', fields: ['stageId', 'status'], events: { 'deals.moved': { kind: 'stage', data: ['fromStageId', 'stageId'] }, 'deals.won': { kind: 'won' }, 'deals.lost': { kind: 'lost' } } }],
  endpoints: [
    handle(getBoard, (tx, call, { query }) => board(tx, call, query)),
    handle(moveManyEndpoint, (tx, call, { body }) => moveDeals(tx, call, body.ids, body.stageId, body.fields)),
    handle(moveEndpoint, (tx, call, { params, body }) => moveDeal(tx, call, params.id, body.stageId, body.fields)),
    handle(winEndpoint, (tx, call, { params, body }) => winDeal(tx, call, params.id, body?.closedAt ? new Date(body.closedAt) : undefined)),
    handle(loseEndpoint, (tx, call, { params, body }) => loseDeal(tx, call, params.id, body, body.closedAt ? new Date(body.closedAt) : undefined)),
    handle(reopenEndpoint, (tx, call, { params }) => reopenDeal(tx, call, params.id)),
    handle(getStageTimes, (tx, call, { params }) => stageTimes(tx, call, params.id)),
  ],
} satisfies ServerModule
