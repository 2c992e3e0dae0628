/** What roles may do with a new object, before it is there. */
import { actions, levelOf, type Action, type Level, type Permissions } from '../../../../../shared/access.ts'

/** `like`: as with the object that it stands beside. */
export const presets = ['like', 'none', 'see', 'own', 'team', 'department', 'all'] as const
export type Preset = (typeof presets)[number]
export type Rights = Partial<Record<Action, Level>>

interface Shape {
  ownership: string
  withCompany: boolean
  withContact: boolean
  withDeal: boolean
}

/** The object that people work with in the same way; contacts where it stands on no card. */
export const nearestTo = ({ withDeal, withCompany, withContact }: Shape): string => (withDeal ? 'deals' : withCompany && !withContact ? 'companies' : 'contacts')

/** Whoever may do something with an open object may do it with all of it: there are no owners. */
const opened = (level: Level, ownership: string): Level => (ownership === 'open' && level !== 'none' ? 'all' : level)

/** Every level is said, so that "everything else" of the role does not come through. */
export function rightsOf(preset: Preset, permissions: Permissions, shape: Shape): Rights {
  return Object.fromEntries(actions.map((action) => [action, opened(levelFor(preset, permissions, nearestTo(shape), action), shape.ownership)]))
}

function levelFor(preset: Preset, permissions: Permissions, like: string, action: Action): Level {
  if (preset === 'like') return levelOf(permissions, like, action)
  if (preset === 'none') return 'none'
  if (preset === 'see') return action === 'see' ? 'all' : 'none'
  if (action === 'assign') return 'all'
  // Nobody takes a whole list out or in by a short choice; the roles' own page has the rest.
  return action === 'export' || action === 'import' ? 'none' : preset
}

/** Presets that mean something for the object: who owns nothing has nothing of his own. */
export const presetsFor = (ownership: string): readonly Preset[] => (ownership === 'open' ? ['like', 'none', 'see', 'all'] : presets)
