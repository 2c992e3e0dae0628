/** A stored object as a declaration, with the fields that every object of an administrator has. */
import { field, type Field } from '../../../../shared/fields.ts'
import type { Label } from '../../../../shared/labels.ts'
import { importFields, type ObjectDeclaration } from '../../../../shared/object.ts'
import { languages } from '../../../../kernel/http/context.ts'
import { translate } from '../../../../kernel/text/translate.ts'
import type { StoredObject } from './stored.ts'

const known = new Map<string, Label>()

/** The words of a standard field in every language that we have. */
function wordOf(name: string): Label {
  let label = known.get(name)
  if (!label) known.set(name, (label = Object.fromEntries(languages.map((language) => [language, translate(language, `fields:standard.${name}`)]))))
  return label
}

export function declareObject(row: StoredObject): ObjectDeclaration {
  const links = linksOf(row)
  const fields: Record<string, Field> = {
    ...(row.numbered ? { number: field.autoNumber({ label: wordOf('number'), searchable: true }) } : {}),
    name: field.text({ required: true, searchable: true, sortable: true, label: row.titleLabel ?? wordOf('name') }),
    ...Object.fromEntries(links.map((link) => [link, field.reference(targets[link], { label: wordOf(link) })])),
    ownerId: field.reference('users', { label: wordOf('ownerId') }),
    ...importFields,
  }
  return {
    name: row.name,
    singular: row.name,
    module: 'fields',
    fields,
    title: 'name',
    defaultSort: '-createdAt',
    access: row.ownership === 'open' ? { open: true } : { owner: 'ownerId', ...(row.ownership === 'customer' && links.length > 0 ? { through: links } : {}) },
    importable: true,
    matchBy: ['sourceId', 'name'],
    custom: true,
    labels: { one: row.one, many: row.many },
    ...(row.icon ? { icon: row.icon } : {}),
  }
}

const targets = { companyId: 'companies', contactId: 'contacts', dealId: 'deals' } as const

const linksOf = (row: StoredObject): (keyof typeof targets)[] => [...(row.withCompany ? ['companyId' as const] : []), ...(row.withContact ? ['contactId' as const] : []), ...(row.withDeal ? ['dealId' as const] : [])]
