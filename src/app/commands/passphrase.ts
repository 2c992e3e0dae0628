/** The passphrase that seals the secrets in a backup. Not an option of its own: others on the machine can read the options of a program. */
import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { CommandFailure } from './commandFailure.ts'

export interface PassphraseOptions {
  passphraseFile?: string
}

const shortest = 8

export const withPassphraseOption = (command: Command): Command =>
  command.option('--passphrase-file <file>', 'file with the passphrase for the secrets; else CLIENTELE_BACKUP_PASSPHRASE')

/** Null when none was given. Throws CommandFailure for one that is too short. */
export function readPassphrase({ passphraseFile }: PassphraseOptions): string | null {
  const given = passphraseFile === undefined ? process.env.CLIENTELE_BACKUP_PASSPHRASE : readFileSync(passphraseFile, 'utf8').replace(/\r?\n$/, '')
  if (!given) return null
  if (given.length < shortest) throw new CommandFailure(`The passphrase has ${given.length} characters; it must have at least ${shortest}.`)
  return given
}
