/** Starts the screens in the browser. */
import '../ui/theme/styles.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { queryClient } from '../ui/api/index.ts'
import { startI18n } from '../ui/i18n/index.ts'
import { registerModules } from '../ui/module.ts'
import { ThemeProvider } from '../ui/theme/ThemeProvider.tsx'
import { Gate } from './Gate.tsx'
import { modules } from './modules.web.ts'

const texts = { en: () => import('./texts/en.ts'), ru: () => import('./texts/ru.ts') }

registerModules(modules)
await startI18n(texts)

createRoot(document.getElementById('root')!).render(
  <QueryClientProvider client={queryClient}>
    <ThemeProvider>
      <Gate />
    </ThemeProvider>
  </QueryClientProvider>,
)
