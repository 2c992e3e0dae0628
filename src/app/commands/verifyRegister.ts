import type { Command } from 'commander'
import { CommandFailure } from './commandFailure.ts'
import { withReportOptions, type ReportOptions } from './options.ts'
import { print } from './print.ts'

interface VerifyOptions extends ReportOptions {
  value?: string
}

/** `verify-register` */
export function addVerifyRegister(program: Command): void {
  withReportOptions(program.command('verify-register').description('make every digest of the register anew and name the first line that is not as it was sealed'))
    .option('--value <n:value>', 'also hold line n against a value of the chain that was kept elsewhere')
    .action(verify)
}

async function verify(options: VerifyOptions, command: Command): Promise<void> {
  const match = options.value === undefined ? null : /^([1-9]\d{0,14}):([0-9a-fA-F]{64})$/.exec(options.value)
  if (options.value !== undefined && !match) command.error("error: --value takes the number of a line and its value, as 1200:6ae3…, 64 hexadecimal digits")
  const { withWorkspace } = await import('./workspace.ts')
  const { verifyChain } = await import('../../kernel/audit/index.ts')
  const found = await withWorkspace(options, ({ database, workspace }) => verifyChain(database, { workspace }, match ? { n: Number(match[1]), value: match[2]! } : undefined))
  print(options, found, () => (found.ok ? `The register is as it was sealed: ${found.lines} lines, last value ${found.lines}:${found.value}` : `The register is not as it was sealed: ${JSON.stringify(found.broken)}`))
  if (!found.ok) throw new CommandFailure('The register was tampered with. Compare with a backup, and find out who can reach the database.')
}
