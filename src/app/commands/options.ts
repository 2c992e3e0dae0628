import type { Command } from 'commander'

export interface WorkspaceOptions {
  workspace?: string
}

export interface ReportOptions extends WorkspaceOptions {
  json?: boolean
}

/** Adds the options that every command has which works in a workspace and reports. */
export const withReportOptions = (command: Command): Command =>
  command.option('--workspace <name>', 'workspace to work in, where there are several').option('--json', 'print the result as JSON')
