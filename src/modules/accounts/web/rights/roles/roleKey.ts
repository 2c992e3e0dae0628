/** The key of a role that an administrator makes: `x_` and what of the name is in Latin letters, told apart by a number. */
export function roleKey(name: string, taken: readonly string[]): string {
  const words = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, '').slice(0, 32) || 'role'
  for (let number = 1; ; number++) {
    const key = `x_${words}${number === 1 ? '' : `_${number}`}`
    if (!taken.includes(key)) return key
  }
}
