/** What is measured: the product's request, and the same work as plain SQL over bare `pg`. */
import type { Known } from './known.ts'

export interface Operation {
  name: string
  /** Processor milliseconds a request may cost, app and database together; null where none is set. */
  bar: number | null
  request(known: Known, turn: number): { method: 'GET' | 'POST'; path: string; body?: unknown }
  /** The statements of one transaction with the same result; parameters in order. */
  sql(known: Known, turn: number): { text: string; values: unknown[] }[]
  /** Statements that write run between begin and commit. */
  writes?: boolean
}

const contactColumns = 'id, version, created_at, updated_at, created_by_id, deleted_at, display_name, salutation, first_name, middle_name, last_name, company_id, job_title, phones, emails, owner_id, priority, stage, addresses, birthday, language, time_zone, website, source, since, needs, tags, next_task_id, next_step_on, next_step_at, last_touch_at, source_id, unresolved'

/** What the list of contacts asks for. */
const listColumns = 'displayName,companyId,phones,nextStepOn,priority,stage,lastTouchAt,ownerId,nextStepAt'
const listSqlColumns = 'id, version, display_name, company_id, phones, next_step_on, priority, stage, last_touch_at, owner_id, next_step_at'

/** The right of a person who sees what the team owns, as plain SQL. */
const seen = ({ team }: Known, alias: string): string => (team ? ` and ${alias}.owner_id in (${team.map((id) => `'${id}'`).join()})` : '')

const pick = <T>(list: readonly T[], turn: number): T => list[turn % list.length]!

export const operations: Operation[] = [
  {
    name: 'newest 50 contacts with company and owner',
    bar: 2,
    request: () => ({ method: 'GET', path: `/contacts?sort=-createdAt&limit=50&include=company,owner&fields=${listColumns},company.name,owner.name` }),
    sql: (known) => [{ text: `select ${listSqlColumns.split(', ').map((c) => `t.${c}`).join(', ')}, jsonb_build_object('id', c.id, 'version', c.version, 'name', c.name) as company, jsonb_build_object('id', u.id, 'version', u.version, 'name', u.name) as owner from "${known.schema}".contacts t left join "${known.schema}".companies c on c.id = t.company_id left join "${known.schema}".users u on u.id = t.owner_id where t.deleted_at is null${seen(known, 't')} order by t.created_at desc, t.id desc limit 51`, values: [] }],
  },
  {
    name: 'the same with all fields of all three',
    bar: null,
    request: () => ({ method: 'GET', path: '/contacts?sort=-createdAt&limit=50&include=company,owner' }),
    sql: ({ schema, ...known }) => [{ text: `select ${contactColumns.split(', ').map((c) => `t.${c}`).join(', ')}, to_jsonb(c) as company, to_jsonb(u) as owner from "${schema}".contacts t left join "${schema}".companies c on c.id = t.company_id left join "${schema}".users u on u.id = t.owner_id where t.deleted_at is null${seen({ schema, ...known }, 't')} order by t.created_at desc, t.id desc limit 51`, values: [] }],
  },
  {
    name: 'search by part of a name',
    bar: 5,
    request: ({ words }, turn) => ({ method: 'GET', path: `/contacts?q=${encodeURIComponent(pick(words, turn))}&limit=20` }),
    sql: ({ schema, words, ...known }, turn) => [{ text: `select ${contactColumns} from "${schema}".contacts t where deleted_at is null${seen({ schema, words, ...known }, 't')} and search_text like $1 order by display_name collate "und-x-icu", id limit 21`, values: [`%${pick(words, turn)}%`] }],
  },
  {
    name: 'one contact with company and owner',
    bar: 0.8,
    request: ({ contacts }, turn) => ({ method: 'GET', path: `/contacts/${pick(contacts, turn)}?include=company,owner` }),
    sql: ({ schema, contacts }, turn) => [{ text: `select ${contactColumns.split(', ').map((c) => `t.${c}`).join(', ')}, to_jsonb(c) as company, to_jsonb(u) as owner from "${schema}".contacts t left join "${schema}".companies c on c.id = t.company_id left join "${schema}".users u on u.id = t.owner_id where t.id = $1`, values: [pick(contacts, turn)] }],
  },
  {
    name: 'create a contact',
    bar: 2.5,
    writes: true,
    request: (_, turn) => ({ method: 'POST', path: '/contacts', body: { firstName: 'Bench', lastName: `Mark ${turn}`, emails: [{ value: `bench${turn}@mail.example` }] } }),
    sql: ({ schema, uuid, userId }, turn) => {
      const id = uuid()
      const now = new Date().toISOString()
      return [
        { text: `insert into "${schema}".contacts (id, version, created_at, updated_at, created_by_id, search_text, display_name, first_name, last_name, emails, emails_keys, owner_id) values ($1, 1, $2, $2, $3, $4, $5, 'Bench', $6, $7, $8, $3)`, values: [id, now, userId, `bench mark ${turn} bench${turn}@mail.example`, `Bench Mark ${turn}`, `Mark ${turn}`, JSON.stringify([{ id: uuid(), value: `bench${turn}@mail.example`, label: null, primary: true }]), [`bench${turn}@mail.example`]] },
        { text: `insert into "${schema}".history (id, object, record_id, version, op, actor_id, way, at) values ($1, 'contacts', $2, 1, 'create', $3, 'api', $4)`, values: [uuid(), id, userId, now] },
        { text: `insert into "${schema}".events (id, type, object, record_id, actor_id, at, data) values ($1, 'contacts.created', 'contacts', $2, $3, $4, '{"version":1}')`, values: [uuid(), id, userId, now] },
      ]
    },
  },
  {
    name: 'move a deal',
    bar: 2.5,
    writes: true,
    request: ({ deals, stages }, turn) => ({ method: 'POST', path: `/deals/${pick(deals, turn)}/move`, body: { stageId: stages[Math.floor(turn / deals.length) % 2 === 0 ? 0 : 1] } }),
    sql: ({ schema, deals, stages, uuid, userId }, turn) => {
      const id = pick(deals, turn)
      const stage = stages[Math.floor(turn / deals.length) % 2 === 0 ? 0 : 1]
      const now = new Date().toISOString()
      return [
        { text: `select * from "${schema}".deals where id = $1 and deleted_at is null for update`, values: [id] },
        { text: `update "${schema}".deals set stage_id = $2, version = version + 1, updated_at = $3, stage_entered_at = $3 where id = $1`, values: [id, stage, now] },
        { text: `update "${schema}".stage_stays set left_at = greatest(entered_at, $2) where deal_id = $1 and left_at is null`, values: [id, now] },
        { text: `insert into "${schema}".stage_stays (id, deal_id, stage_id, entered_at, actor_id) values ($1, $2, $3, $4, $5)`, values: [uuid(), id, stage, now, userId] },
        { text: `insert into "${schema}".history (id, object, record_id, version, op, actor_id, way, at, changes) values ($1, 'deals', $2, 2, 'update', $3, 'api', $4, '{"stageId":["a","b"]}')`, values: [uuid(), id, userId, now] },
        { text: `insert into "${schema}".events (id, type, object, record_id, actor_id, at, data) values ($1, 'deals.moved', 'deals', $2, $3, $4, '{"version":2}'), ($5, 'deals.updated', 'deals', $2, $3, $4, '{"version":2}')`, values: [uuid(), id, userId, now, uuid()] },
      ]
    },
  },
  {
    name: 'board, 25 cards a column',
    bar: 10,
    request: ({ pipelineId }) => ({ method: 'GET', path: `/deals/board?pipelineId=${pipelineId}&limit=25` }),
    sql: ({ schema, pipelineId, ...known }) => [
      { text: `select t.stage_id, count(*), sum(t.amount_base), sum(t.amount_base * coalesce(t.probability, s.probability, 0) / 100), avg(extract(epoch from now() - t.stage_entered_at)) from "${schema}".deals t join "${schema}".stages s on s.id = t.stage_id where t.pipeline_id = $1 and t.status = 'open' and t.deleted_at is null${seen({ schema, pipelineId, ...known }, 't')} group by t.stage_id`, values: [pipelineId] },
      { text: `select d.*, c.name, p.display_name, u.name from (select id, version, number, title, summary, stage_id, status, amount, amount_currency, company_id, contact_id, owner_id, next_step_on, next_step_at, row_number() over (partition by stage_id order by next_step_on, id) as place from "${schema}".deals t where pipeline_id = $1 and status = 'open' and deleted_at is null${seen({ schema, pipelineId, ...known }, 't')}) d left join "${schema}".companies c on c.id = d.company_id left join "${schema}".contacts p on p.id = d.contact_id left join "${schema}".users u on u.id = d.owner_id where d.place <= 25`, values: [pipelineId] },
    ],
  },
  {
    name: 'timeline of the busiest contact, first 50',
    bar: 2,
    request: ({ busiest }) => ({ method: 'GET', path: `/timeline?object=contacts&id=${busiest}&limit=50` }),
    sql: ({ schema, busiest }) => [{ text: `select t.*, u.name as actor from "${schema}".activities t left join "${schema}".users u on u.id = t.owner_id where t.contact_id = $1 and t.deleted_at is null order by t.occurred_at desc, t.id desc limit 51`, values: [busiest] }],
  },
  {
    name: 'contacts with an open deal and a call this year, first 50 and count',
    bar: 20,
    request: () => ({ method: 'GET', path: `/contacts?limit=50&count=exact&filter=${encodeURIComponent(JSON.stringify({ and: [{ some: { deals: { field: 'status', op: 'eq', value: 'open' } } }, { some: { activities: { field: 'kind', op: 'eq', value: 'call' } } }, { field: 'company.name', op: 'empty', value: false }] }))}` }),
    sql: ({ schema, ...known }) => {
      const where = `t.deleted_at is null${seen({ schema, ...known }, 't')} and exists (select 1 from "${schema}".deals d where d.contact_id = t.id and d.deleted_at is null and d.status = 'open') and exists (select 1 from "${schema}".activities a where a.contact_id = t.id and a.deleted_at is null and a.kind = 'call') and exists (select 1 from "${schema}".companies c where c.id = t.company_id and c.deleted_at is null and c.name <> '')`
      return [
        { text: `select ${contactColumns} from "${schema}".contacts t where ${where} order by display_name collate "und-x-icu", id limit 51`, values: [] },
        { text: `select count(*) from "${schema}".contacts t where ${where}`, values: [] },
      ]
    },
  },
]
