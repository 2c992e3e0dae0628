/** The names that a new module goes by. */
export interface ModuleNames {
  /** Plural noun, in camelCase: module, object, path. `loyaltyCards` */
  many: string
  /** `loyaltyCard` */
  one: string
  /** Table. `loyalty_cards` */
  table: string
  /** For people. `Loyalty cards`, `Loyalty card` */
  titleMany: string
  titleOne: string
  /** Component. `LoyaltyCard` */
  component: string
}

/** Derives the names from the plural; the singular is guessed unless given. */
export function namesOf(many: string, one = singular(many)): ModuleNames {
  return { many, one, table: snake(many), titleMany: title(many), titleOne: title(one), component: one.charAt(0).toUpperCase() + one.slice(1) }
}

const singular = (many: string): string => (many.endsWith('ies') ? `${many.slice(0, -3)}y` : /(?:s|x|ch|sh)es$/.test(many) ? many.slice(0, -2) : many.replace(/s$/, ''))

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

function title(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
