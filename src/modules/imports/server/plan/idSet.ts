/** A set of record ids that takes 16 bytes an id and as much again to grow: an import may write a million. */

export interface IdSet {
  add(id: string): void
  has(id: string): boolean
}

const words = 4

/** Open addressing over the 128 bits of each id; the id of zeros marks an empty place and is no record's. */
export function createIdSet(): IdSet {
  let places = 1024
  let count = 0
  let table = new Uint32Array(places * words)
  const id = new Uint32Array(words)

  const read = (text: string): void => {
    const hex = text.replaceAll('-', '')
    for (let word = 0; word < words; word++) id[word] = Number.parseInt(hex.slice(word * 8, word * 8 + 8), 16)
  }
  /** Where the id lies, or the empty place for it. The end of an id is random (RFC 9562, 5.7). */
  const placeOf = (from: Uint32Array, at: number): number => {
    for (let place = (from[at + 3]! ^ from[at + 1]!) & (places - 1); ; place = (place + 1) & (places - 1)) {
      const here = place * words
      const [a, b, c, d] = [table[here]!, table[here + 1]!, table[here + 2]!, table[here + 3]!]
      if ((a === from[at] && b === from[at + 1] && c === from[at + 2] && d === from[at + 3]) || (a | b | c | d) === 0) return here
    }
  }
  const isEmpty = (place: number): boolean => (table[place]! | table[place + 1]! | table[place + 2]! | table[place + 3]!) === 0
  const grow = (): void => {
    const old = table
    places *= 2
    table = new Uint32Array(places * words)
    for (let at = 0; at < old.length; at += words) if ((old[at]! | old[at + 1]! | old[at + 2]! | old[at + 3]!) !== 0) table.set(old.subarray(at, at + words), placeOf(old, at))
  }

  return {
    add(text) {
      read(text)
      const place = placeOf(id, 0)
      if (!isEmpty(place)) return
      table.set(id, place)
      if (++count * 2 > places) grow()
    },
    has(text) {
      read(text)
      return !isEmpty(placeOf(id, 0))
    },
  }
}
