import type { Command } from 'commander'
import { withReportOptions, type ReportOptions } from './options.ts'
import { print, say } from './print.ts'

interface DemoOptions extends ReportOptions {
  industry: string
  size: string
  seed: string
  language?: string
}

/** `demo` */
export function addDemo(program: Command): void {
  withReportOptions(program.command('demo').description('add data of a firm that looks real'))
    .option('--industry <industry>', 'windows, wholesale, salon, telecom, realty', 'windows')
    .option('--size <size>', 'small, medium, large', 'small')
    .option('--seed <number>', 'the same seed gives the same customers', '1')
    .option('--language <language>', "language of stages, titles and notes; the firm's own when left out")
    .action(fill)
}

async function fill(options: DemoOptions, command: Command): Promise<void> {
  const { industryKeys, isIndustry, makeDemo, sizeKeys } = await import('../../modules/demo/server/index.ts')
  const { industry, language } = options
  const size = sizeKeys.find((key) => key === options.size)
  const seed = Number(options.seed)
  if (!isIndustry(industry) || industry === 'none')
    command.error(`error: unknown industry '${industry}'; known are ${industryKeys.filter((key) => key !== 'none').join(', ')}`)
  if (!size) command.error(`error: unknown size '${options.size}'; known are ${sizeKeys.join(', ')}`)
  if (!Number.isSafeInteger(seed) || seed < 0) command.error(`error: the seed must be a whole number, not '${options.seed}'`)
  const { withWorkspace } = await import('./workspace.ts')
  const made = await withWorkspace(options, async ({ database, inTransaction }) => {
    const call = await inTransaction((_tx, cli) => Promise.resolve(cli))
    const besideServer = (): void => say('A server works with these data: the tables stay open, and filling them takes several times longer. What people change meanwhile is kept, and other screens hear of it at the end. Stop the server to be quicker.')
    return makeDemo(database, call, { industry, size, seed, language, besideServer })
  })
  say(`Added the ${made.industry} firm, ${made.size}, seed ${made.seed}.`)
  print(options, made, () =>
    Object.entries(made.added)
      .map(([object, count]) => `${object} ${count}`)
      .join('\n'),
  )
}
