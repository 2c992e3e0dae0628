/** How the firm looks: its colour over the tokens of the theme, and its sign in place of the product's. */
import { makeStore } from '../store.ts'
import { accentOf, type Accent } from './accent.ts'

export interface Look {
  /** `#rrggbb`; null for the product's own. */
  accent: string | null
  /** Address of the picture; null for the product's sign. */
  logo: string | null
}

const remembered = 'clientele-look'
/** Made in the browser, when the screens start. */
let sheet: CSSStyleSheet | null = null
const look = makeStore<Look>({ accent: null, logo: null })

const rules = ({ accent, hover, text, soft, line }: Accent): string => `--cl-accent:${accent};--cl-accent-hover:${hover};--cl-accent-text:${text};--cl-accent-soft:${soft};--cl-accent-line:${line}`

/** Shows a look at once, and remembers it for the next start. */
export function showLook(next: Look): void {
  if (next.accent) {
    const { light, dark } = accentOf(next.accent)
    // Twice the attribute: the theme's own tokens have it once.
    sheet?.replaceSync(`:root:root{${rules(light)}} :root:root[data-mantine-color-scheme='dark']{${rules(dark)}}`)
  } else sheet?.replaceSync('')
  localStorage.setItem(remembered, JSON.stringify(next))
  look.set(next)
}

/** The look of the last time, before the server is asked: no colour flashes. */
export function startLook(): void {
  sheet = new CSSStyleSheet()
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  try {
    const { accent, logo } = JSON.parse(localStorage.getItem(remembered) ?? '{}') as Partial<Look>
    showLook({ accent: typeof accent === 'string' && /^#[0-9a-f]{6}$/.test(accent) ? accent : null, logo: typeof logo === 'string' ? logo : null })
  } catch {
    showLook(look.get())
  }
}

export const useLook = (): Look => look.use()
