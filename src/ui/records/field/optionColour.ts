/** Colours that administrators give to options, each a token that both themes have. */
const tokens: Readonly<Record<string, string>> = { blue: 'chart-1', teal: 'chart-2', amber: 'chart-3', plum: 'chart-4', orange: 'chart-5', grey: 'chart-6', green: 'today', red: 'overdue' }

export const optionColours: readonly string[] = Object.keys(tokens)

/** The CSS value; undefined for none and for names that nobody knows. */
export const optionColour = (name: string | null | undefined): string | undefined => (name && Object.hasOwn(tokens, name) ? `var(--cl-${tokens[name]})` : undefined)
