import { existsSync, statSync } from 'node:fs'
import { CommandFailure } from './commandFailure.ts'

/** Throws CommandFailure where the folder to write to is missing. */
export function requireFolder(folder: string): void {
  if (!existsSync(folder)) throw new CommandFailure(`There is no folder ${folder}.`)
}

/** Throws CommandFailure where there is no such file to read. */
export function requireFile(file: string): void {
  if (!existsSync(file)) throw new CommandFailure(`There is no file ${file}.`)
  if (!statSync(file).isFile()) throw new CommandFailure(`${file} is a folder, not a backup.`)
}
