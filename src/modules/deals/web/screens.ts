/** How deals, pipelines and stages look wherever they are listed, filled in or picked. */
import { IconGitMerge, IconLayoutKanban, IconStairs } from '@tabler/icons-react'
import { registerRecords } from '../../../ui/records/registry.ts'
import { deals, pipelines, stages } from '../contract.ts'

export const dealColumns = ['companyId', 'contactId', 'stageId', 'amount', 'nextStepOn', 'expectedCloseOn', 'ownerId', 'openedAt']

registerRecords({
  object: deals,
  icon: IconLayoutKanban,
  path: (id) => `/deals/${id}`,
  form: ['title', 'companyId', 'contactId', 'amount', 'expectedCloseOn', 'ownerId', 'productId', 'summary'],
  fromName: (name) => ({ title: name }),
})
registerRecords({ object: pipelines, icon: IconGitMerge, form: ['name'] })
registerRecords({ object: stages, icon: IconStairs })
