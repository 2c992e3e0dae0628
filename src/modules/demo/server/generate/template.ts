/** Texts of the demo with values in braces: `{name}`, and by number `{n|window|windows}` or `{n|окно|окна|окон}`. */

export type Values = Record<string, string | number>

const rules: Record<string, Intl.PluralRules> = {}

/** Forms in the order one, other (English) or one, few, many (Russian); the last stands in for what is missing. */
function form(language: string, count: number, forms: string[]): string {
  const category = (rules[language] ??= new Intl.PluralRules(language)).select(count)
  const index = category === 'one' ? 0 : category === 'few' ? 1 : forms.length - 1
  return forms[Math.min(index, forms.length - 1)]!
}

export function fill(template: string, values: Values, language: string): string {
  if (!template.includes('{')) return template
  return template.replace(/\{(\w+)((?:\|[^{}|]+)*)\}/g, (_, name: string, forms: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`Demo text without a value for ${name}: ${template}`)
    return forms ? `${value} ${form(language, Number(value), forms.slice(1).split('|'))}` : String(value)
  })
}
