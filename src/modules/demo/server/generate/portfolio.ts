/** Who looks after whom: some sellers have many customers, some few, and old ones have nobody. */
import type { World } from './setting.ts'

export function makePortfolio(world: World, sellers: { people: string[]; companies: string[] }): (side: 'people' | 'companies') => string {
  // A list in which each seller stands as often as customers come to them is the quickest draw.
  const spread = (list: string[]): string[] => list.flatMap((id) => Array.from({ length: list.length > 10 ? world.random.whole(3, 40) : 10 }, () => id))
  const lists = { people: spread(sellers.people), companies: spread(sellers.companies) }
  return (side) => world.random.pick(lists[side])
}
