/** Where customers live: names, streets and phone ranges of one country. */
export interface Region {
  /** ISO 3166-1 alpha-2. */
  country: string
  /** Language of the people, ISO 639-1. */
  language: string
  timeZone: string
  /** Name and postal code, the biggest first. */
  cities: readonly (readonly [name: string, postalCode: string, timeZone?: string])[]
  streets: readonly string[]
  /** `{street}` and `{house}`. */
  address: string
  women: readonly string[]
  men: readonly string[]
  /** Of women and men; `name` alone where both are the same. */
  surnames: readonly string[]
  /** Fathers' names for women and men, where people have them. */
  patronymics?: readonly string[]
  /** Ranges in E.164 form, `#` for a digit. */
  mobiles: readonly string[]
  landlines: readonly string[]
  /** Name of a company from two words and its legal name. */
  companyWords: { first: readonly string[]; second: readonly string[]; join: string; legal: readonly string[] }
  /** Digits of a tax number, `#` for a digit. */
  taxNumber: string
}

/** Splits a list written as one line. */
export const words = (line: string): readonly string[] => line.trim().split(/\s+/)
