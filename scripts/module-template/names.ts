/** The names that a new module goes by. */
export interface ModuleNames {
  /** Plural noun, one everywhere: module, object, table, path. `warranties` */
  many: string
  /** `warranty` */
  one: string
  /** For people, and for components: `Warranties`, `Warranty` */
  titleMany: string
  titleOne: string
}

/** Derives the names from the plural; the singular is guessed unless given. */
export const namesOf = (many: string, one = singular(many)): ModuleNames => ({ many, one, titleMany: title(many), titleOne: title(one) })

const singular = (many: string): string =>
  many.endsWith('ies') ? `${many.slice(0, -3)}y` : /(?:s|x|ch|sh)es$/.test(many) ? many.slice(0, -2) : many.replace(/s$/, '')

const title = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)
