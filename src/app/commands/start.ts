import type { Command } from 'commander'
import { print, say } from './print.ts'

/** `start` */
export function addStart(program: Command): void {
  program
    .command('start')
    .description('start the database and the server; Ctrl+C stops them')
    .action(async () => {
      const { serve } = await import('./serve.ts')
      await serve(say, (line) => print({}, null, () => line))
    })
}
