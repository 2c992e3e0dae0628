/** Finds the currency in a cell or a heading: "€18,640", "1 240,00 руб.", "Summa, Ls". */

const signs: [RegExp, string][] = [
  [/€|\beur\b|евро/iu, 'EUR'],
  [/us\$|\$|\busd\b|долл/iu, 'USD'],
  [/£|\bgbp\b/iu, 'GBP'],
  [/₽|\brub\b|\brur\b|(?<!\p{L})руб|(?<!\p{L})р\.(?!\p{L})/iu, 'RUB'],
  [/(?<!\p{L})zł|(?<!\p{L})\bpln\b/iu, 'PLN'],
  [/₴|\buah\b|(?<!\p{L})грн/iu, 'UAH'],
  [/₸|\bkzt\b|тенге|(?<!\p{L})тг(?!\p{L})/iu, 'KZT'],
  [/\bbyn\b/iu, 'BYN'],
  [/¥|元|\bcny\b|\brmb\b/iu, 'CNY'],
  [/\blvl\b|(?<!\p{L})ls\.?(?!\p{L})/iu, 'LVL'],
  [/\bchf\b/iu, 'CHF'],
  [/\bsek\b/iu, 'SEK'],
  [/\bnok\b/iu, 'NOK'],
  [/\bdkk\b/iu, 'DKK'],
  [/\bczk\b/iu, 'CZK'],
]

/** ISO 4217 code, or null when the text names none. */
export function currencyIn(text: string): string | null {
  for (const [pattern, code] of signs) if (pattern.test(text)) return code
  const code = /^\s*([A-Z]{3})\s*$/.exec(text)?.[1]
  return code ?? null
}
