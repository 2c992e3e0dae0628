/** Builds the screens into dist/web. `CLIENTELE_DEV_SERVER` names the server that the dev mode talks to. */
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { leaveOutServerTexts } from './scripts/locales/serverTexts.ts'

const server = process.env.CLIENTELE_DEV_SERVER ?? 'http://127.0.0.1:3000'

export default defineConfig({
  plugins: [react(), leaveOutServerTexts()],
  resolve: { alias: [{ find: /^zod$/, replacement: join(import.meta.dirname, 'src/ui/api/schemaStandIn.ts') }] },
  publicDir: 'src/ui/public',
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // For the test that holds the weight of each screen.
    manifest: true,
    rolldownOptions: {
      // A door (`index.ts`) brings only what is taken through it: no module of ours does anything but by what it exports, save the one with the styles.
      treeshake: { moduleSideEffects: (id) => !/[\\/]src[\\/].*\.tsx?$/.test(id) || /[\\/](app[\\/]web\.tsx|theme[\\/]styles\.ts)$/.test(id) },
      output: {
        codeSplitting: {
          // Few files rather than many small ones: what every screen needs comes in one piece.
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 3 },
            { name: 'icons', test: /node_modules[\\/]@tabler[\\/]/, minShareCount: 2, priority: 2 },
            { name: 'frame', test: /src[\\/](ui[\\/](?!records|files|locales|palette[\\/][Pu]|keys[\\/]KeyHelp|shell[\\/](MoreSheet|CreateSheet)|parts[\\/](StageBar|Peek|Dialog|ConfirmDialog|CopyText|floating[\\/]full))|shared[\\/]|modules[\\/](accounts|companies|contacts|deals|tasks)[\\/]contract\.ts)/, priority: 1 },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1', proxy: { '/api': server, '/f': server, '/healthz': server } },
})
