/** Walks 0…size-1 in a scattered order without remembering what was used: each number once, then again from the start. */

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))

export function makeShuffle(size: number, seed: number): (index: number) => number {
  // A step near the golden section scatters neighbours far apart; sizes stay below 2^26, so products stay exact.
  let step = Math.max(1, Math.round(size * 0.6180339887))
  while (gcd(step, size) !== 1) step += 1
  const start = Math.abs(seed) % size
  return (index) => (start + (index % size) * step) % size
}
