/** How a rate is written. */

/** Up to nine digits before the point and ten after: enough for one rial in dinars and one dinar in rials. */
const decimal = /^(\d{1,9})(?:\.(\d{1,10}))?$/

/** "00.9200" → "0.92"; null where the text is not a decimal number above 0. */
export function plainRate(text: string): string | null {
  const match = decimal.exec(text.trim())
  if (!match?.[1] || !/[1-9]/.test(text)) return null
  const whole = match[1].replace(/^0+(?=\d)/, '')
  const fraction = (match[2] ?? '').replace(/0+$/, '')
  return fraction ? `${whole}.${fraction}` : whole
}
