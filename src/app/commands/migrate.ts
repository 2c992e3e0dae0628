import type { Command } from 'commander'
import { withReportOptions, type ReportOptions } from './options.ts'
import { print } from './print.ts'

/** `migrate` */
export function addMigrate(program: Command): void {
  withReportOptions(program.command('migrate').description('bring the database up to date, every workspace unless one is named')).action(
    async (options: ReportOptions) => {
      const { migrateAll } = await import('./migrateAll.ts')
      const workspaces = await migrateAll(options)
      print(options, { workspaces }, () =>
        Object.entries(workspaces)
          .map(([workspace, names]) => `${workspace}: ${names.length === 0 ? 'up to date' : names.join(', ')}`)
          .join('\n'),
      )
    },
  )
}
