/** Starts the screens in the browser. */
import '../ui/theme/styles.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { queryClient } from '../ui/api/index.ts'
import { otherTexts, startI18n } from '../ui/i18n/index.ts'
import { askWhoIsThere } from '../modules/accounts/web/index.ts'
import { askForCatalog } from '../modules/fields/web/index.ts'
import { askForLook } from '../modules/look/web/index.ts'
import { isEarly, registerModules } from '../ui/module.ts'
import { fetchPageAt } from '../ui/shell/fetchPage.ts'
import { startLook } from '../ui/theme/look.ts'
import { ThemeProvider } from '../ui/theme/ThemeProvider.tsx'
import { Gate } from './Gate.tsx'
import { modules } from './modules.web.ts'

const texts = {
  en: { first: () => import('./texts/en.ts'), others: () => import('./texts/others/en.ts') },
  ru: { first: () => import('./texts/ru.ts'), others: () => import('./texts/others/ru.ts') },
  lv: { first: () => import('./texts/lv.ts'), others: () => import('./texts/others/lv.ts') },
  pl: { first: () => import('./texts/pl.ts'), others: () => import('./texts/others/pl.ts') },
  zh: { first: () => import('./texts/zh.ts'), others: () => import('./texts/others/zh.ts') },
}

// A sheet that did not come would count as there the next time, and its page would stand undressed.
addEventListener('error', ({ target }) => target instanceof HTMLLinkElement && target.rel === 'stylesheet' && target.remove(), true)

registerModules(modules)
startLook()
// All that the first screen needs is asked for at once, side by side.
void askForLook()
askWhoIsThere()
askForCatalog()
void fetchPageAt(location.pathname, false)
await startI18n(texts)
if (!isEarly(location.pathname)) otherTexts().catch(() => undefined)

createRoot(document.getElementById('root')!).render(
  <QueryClientProvider client={queryClient}>
    <ThemeProvider>
      <Gate />
    </ThemeProvider>
  </QueryClientProvider>,
)
