/** Decimal numbers of any length as text, without floating point. */

/** An exact number: `units` divided by ten to the power of `scale`. */
export interface Exact {
  units: bigint
  scale: number
}

/** Reads "-12.50"; null for what is no plain decimal number. */
export function readExact(text: string): Exact | null {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (!match) return null
  const units = BigInt((match[2] ?? '') + (match[3] ?? ''))
  return { units: match[1] === '-' ? -units : units, scale: match[3]?.length ?? 0 }
}

/** Both in the finer of their scales. */
export function aligned(a: Exact, b: Exact): [a: bigint, b: bigint, scale: number] {
  const scale = Math.max(a.scale, b.scale)
  return [a.units * 10n ** BigInt(scale - a.scale), b.units * 10n ** BigInt(scale - b.scale), scale]
}

export function compareExact(a: Exact, b: Exact): number {
  const [x, y] = aligned(a, b)
  return x < y ? -1 : x > y ? 1 : 0
}

/** At most so many places, half away from zero. */
export function roundExact(value: Exact, places: number): Exact {
  if (value.scale <= places) return value
  const unit = 10n ** BigInt(value.scale - places)
  const half = unit / 2n
  const units = value.units >= 0n ? (value.units + half) / unit : -((-value.units + half) / unit)
  return { units, scale: places }
}

export function exactText({ units, scale }: Exact): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  const sign = units < 0n ? '-' : ''
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

/** Product of two plain decimals rounded half away from zero to two places, always with both of them. */
export function multiply(amount: string, rate: string): string {
  const a = readExact(amount)
  const b = readExact(rate)
  if (!a || !b) throw new RangeError(`Not a decimal number: ${amount} × ${rate}`)
  const product = roundExact({ units: a.units * b.units, scale: a.scale + b.scale }, 2)
  return exactText({ units: product.units * 10n ** BigInt(2 - product.scale), scale: 2 })
}
