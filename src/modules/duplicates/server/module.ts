import { handle, type ServerModule } from '../../../kernel/module.ts'
import { companies } from '../../companies/contract.ts'
import { contacts } from '../../contacts/contract.ts'
import { findCompanyDuplicates, findContactDuplicates, forgetApart as forgetEndpoint, getMerged, keepApart as keepEndpoint, knownAlready, listDuplicates, mergeable, mergeCompanies, mergeContacts } from '../contract.ts'
import { forgetApart, keepApart } from './find/apart.ts'
import { alreadyKnown } from './find/alreadyKnown.ts'
import { findAlike } from './find/findAlike.ts'
import { duplicateGroups } from './find/groups.ts'
import { mergedInto } from './merge/mergedInto.ts'
import { mergeRecords } from './merge/mergeRecords.ts'

export default {
  name: 'duplicates',
  extend: mergeable.map((object) => ({ object, rules: { created: { schema: { duplicates: knownAlready }, tell: (tx, call, record) => alreadyKnown(tx, call, object, record) } } })),
  endpoints: [
    handle(mergeContacts, (tx, call, { params, body }) => mergeRecords(tx, call, contacts, params.id, body)),
    handle(mergeCompanies, (tx, call, { params, body }) => mergeRecords(tx, call, companies, params.id, body)),
    handle(findContactDuplicates, async (tx, call, { query }) => ({ data: await findAlike(tx, call, 'contacts', query) })),
    handle(findCompanyDuplicates, async (tx, call, { query }) => ({ data: await findAlike(tx, call, 'companies', query) })),
    handle(listDuplicates, (tx, call, { query }) => duplicateGroups(tx, call, query.object, query)),
    handle(keepEndpoint, (tx, call, { body }) => keepApart(tx, call, body.object, body.ids)),
    handle(forgetEndpoint, (tx, call, { body }) => forgetApart(tx, call, body.object, body.ids)),
    handle(getMerged, (tx, call, { query }) => mergedInto(tx, call, query.object, query.id)),
  ],
} satisfies ServerModule
