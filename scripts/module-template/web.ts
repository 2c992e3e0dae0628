/** Files of a new module that the screens read. */
import type { ModuleNames } from './names.ts'

/** Path inside the module → content. */
export const webFiles = ({ many, one, titleMany, titleOne }: ModuleNames): Record<string, string> => ({
  [`web/${titleOne}ListPage.tsx`]: `import { RecordListPage } from '../../../ui/records/index.ts'
import { ${many} } from '../contract.ts'

const columns = ['ownerId', 'updatedAt']

export default function ${titleOne}ListPage() {
  return <RecordListPage object={${many}} columns={columns} />
}
`,
  'web/module.tsx': `/** ${titleMany}: the list, and how they look wherever they are named. */
import { IconFolder } from '@tabler/icons-react'
import { lazy } from 'react'
import type { WebModule } from '../../../ui/module.ts'
import { openRecordForm, registerRecords } from '../../../ui/records/registration.ts'
import { ${many} } from '../contract.ts'

registerRecords({ object: ${many}, form: ['name', 'ownerId', 'note'], fromName: (name) => ({ name }) })

const module: WebModule = {
  name: '${many}',
  objects: { ${many}: { icon: IconFolder, to: (id) => \`/${many}?peek=\${id}\` } },
  nav: [{ section: 'operations', order: 90, labelKey: '${many}:${many}.many', icon: IconFolder, to: '/${many}', object: '${many}' }],
  pages: [{ path: '/${many}', component: lazy(() => import('./${titleOne}ListPage.tsx')) }],
  create: [{ labelKey: '${many}:${many}.one', icon: IconFolder, object: '${many}', order: 90, open: () => openRecordForm(${many}) }],
}

export default module
`,
  'locales/en.json': json(many, { title: titleMany, about: `Keeps ${many}.` }, {
    one: titleOne,
    many: titleMany,
    count_one: `{{count, number}} ${one}`,
    count_other: `{{count, number}} ${many}`,
    new: `New ${one}`,
    empty: { title: `No ${many} yet`, text: 'Add the first one.' },
    fields: { name: 'Name', ownerId: 'Owner', note: 'Note' },
  }),
  'locales/ru.json': json(many, { title: titleMany, about: 'Хранит записи.' }, {
    one: titleOne,
    many: titleMany,
    count_one: '{{count, number}} запись',
    count_few: '{{count, number}} записи',
    count_many: '{{count, number}} записей',
    count_other: '{{count, number}} записи',
    new: 'Новая запись',
    empty: { title: 'Здесь пока пусто', text: 'Добавьте первую запись.' },
    fields: { name: 'Название', ownerId: 'Ответственный', note: 'Примечание' },
  }),
})

const json = (object: string, module: object, texts: object): string => `${JSON.stringify({ module, [object]: texts }, null, 2)}\n`
