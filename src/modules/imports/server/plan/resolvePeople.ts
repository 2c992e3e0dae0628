/** A file of people: teams by office, by manager or by name, managers as heads of their teams. */
import { translate } from '../../../../kernel/text/translate.ts'
import { builtInRoles } from '../../../accounts/contract.ts'
import { foldName } from '../values/foldName.ts'
import type { RecordDraft } from './draft.ts'
import { valueOf, type Entity } from './entity.ts'
import { mergeLink } from './merge.ts'
import { addFault, begin, columnOf, touch, type RowContext } from './rowContext.ts'

export function resolvePeople(context: RowContext, user: Entity, draft: RecordDraft): void {
  const { manager, office, team: teamName } = draft.words
  const officeTeam = office ? teamNamed(context, office, 'office', null) : null
  const head = manager ? headNamed(context, manager) : null
  const team = teamName ? teamNamed(context, teamName, 'team', officeTeam) : head ? teamOf(context, head, manager!, officeTeam) : officeTeam
  if (team && mergeLink(touch(context, user), 'teamId', team, 'overwrite')) context.resolved.entities.add(user)
  if (team && team !== officeTeam && head) {
    if (mergeLink(touch(context, team), 'headId', head, 'overwrite')) context.resolved.entities.add(team)
    if (mergeLink(touch(context, head), 'teamId', team, 'fill')) context.resolved.entities.add(head)
  }
  const roles = rolesOf(context, draft.words.role)
  if (!user.stored && !(user.patch.roles as string[] | undefined)?.length) user.patch.roles = roles.length ? roles : ['sales']
  if (!user.stored) user.patch.active ??= true
}

/** Keys of built-in roles, also by words that mean them. */
function rolesOf(context: RowContext, words: string | undefined): string[] {
  const found: string[] = []
  for (const word of (words ?? '').split(/[,;|]/).map((part) => part.trim().toLowerCase()).filter(Boolean)) {
    const key = builtInRoles.find((role) => role === word) ?? [...named].find(([pattern]) => pattern.test(word))?.[1]
    // Nobody becomes an administrator by a file.
    if (key && key !== 'admin') found.push(key)
    else addFault(context, 'unknownReference', 'warning', 'user.role', word, { column: columnOf(context, 'user.role') })
  }
  return found
}

const named = new Map<RegExp, string>([
  [/^(?:head|manager|director|руководитель|начальник|директор|vadītājs|kierownik)/, 'head'],
  [/^(?:sales|seller|agent|менеджер|продавец|pārdevējs|handlowiec)/, 'sales'],
])

/** The manager is known by name, or made as a head. */
function headNamed(context: RowContext, name: string): Entity {
  const known = context.session.index.find('user', `n:${foldName(name)}`)
  if (known?.stored || !known) return known ?? begin(context, 'user', { name: name.slice(0, 255), roles: ['head'], active: true })
  const roles = (valueOf(known, 'roles') as string[] | undefined) ?? []
  if (!roles.includes('head')) touch(context, known).patch.roles = ['head', ...roles.filter((role) => role !== 'sales')]
  return known
}

/** The team that this manager heads. */
function teamOf(context: RowContext, head: Entity, name: string, parent: Entity | null): Entity {
  const sourceId = `${context.file.mapping.prefix}:manager:${name}`
  const known = context.session.index.find('team', `s:${sourceId}`) ?? headed(context, head)
  if (known) return known
  const team = begin(context, 'team', { name: translate(context.call.firm.language, 'imports:teamOf', { name }).slice(0, 255), sourceId })
  if (parent) team.links.set('parentId', parent)
  return team
}

const headed = (context: RowContext, head: Entity): Entity | undefined => {
  const teamId = head.id ? head.stored?.teamId : null
  const team = typeof teamId === 'string' ? context.session.index.byId(teamId) : undefined
  return team && valueOf(team, 'headId') === head.id ? team : undefined
}

function teamNamed(context: RowContext, name: string, what: 'office' | 'team', parent: Entity | null): Entity {
  const known = context.session.index.find('team', `n:${foldName(name)}`)
  if (known) return known
  const team = begin(context, 'team', { name: name.slice(0, 255), sourceId: `${context.file.mapping.prefix}:${what}:${name}`.slice(0, 255) })
  if (parent) team.links.set('parentId', parent)
  return team
}
