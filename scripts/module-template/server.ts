/** Files of a new module that the server reads. */
import type { ModuleNames } from './names.ts'

/** Path inside the module → content. */
export const serverFiles = ({ many, one, titleMany, titleOne }: ModuleNames): Record<string, string> => ({
  'module.json': '{ "needs": [] }\n',
  'README.md': `# ${titleMany}

Owns: ${many}. Emits: \`${many}.created\`, \`${many}.updated\`, \`${many}.trashed\`, \`${many}.restored\`. Listens to nothing.
`,
  'contract.ts': `/** ${titleMany}: what they hold. */
import { field } from '../../shared/fields.ts'
import { defineObject, type RecordOf } from '../../shared/object.ts'

export const ${many} = defineObject({
  name: '${many}',
  singular: '${one}',
  module: '${many}',
  title: 'name',
  defaultSort: 'name',
  access: { owner: 'ownerId' },
  fields: {
    name: field.text({ required: true, searchable: true, sortable: true }),
    ownerId: field.reference('users'),
    note: field.text({ multiline: true }),
  },
})
export type ${titleOne} = RecordOf<typeof ${many}>
`,
  [`migrations/0001-${many}.sql`]: `create table ${many} (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  deleted_at timestamptz,
  search_text text not null default '',
  name text not null,
  owner_id uuid,
  note text
);
create index ${many}_name on ${many} (name collate "und-x-icu", id) where deleted_at is null;
create index ${many}_created on ${many} (created_at, id) where deleted_at is null;
create index ${many}_updated on ${many} (updated_at, id) where deleted_at is null;
create index ${many}_owner on ${many} (owner_id, name collate "und-x-icu", id) where deleted_at is null;
create index ${many}_search on ${many} using gin (search_text public.gin_trgm_ops) where deleted_at is null;
create index ${many}_trash on ${many} (deleted_at desc, id desc) where deleted_at is not null;
`,
  'server/module.ts': `import type { ServerModule } from '../../../kernel/module.ts'
import { ${many} } from '../contract.ts'

export default { name: '${many}', objects: [{ object: ${many} }] } satisfies ServerModule
`,
  [`server/${many}.test.ts`]: `import { afterAll, beforeAll, expect, it } from 'vitest'
import { startProduct, type Product } from '../../../app/product.testing.ts'

let product: Product
beforeAll(async () => {
  product = await startProduct('${many}')
})
afterAll(() => product.stop())

it('a ${one} can be added and found', async () => {
  const admin = await product.person('Ada', 'admin')
  const added = await admin.post('/${many}', { name: 'First' })
  expect(added.status).toBe(201)
  const found = await admin.get('/${many}?q=first')
  expect(found.body.data).toMatchObject([{ id: added.body.id, name: 'First' }])
})
`,
})
