import { configureFiles, readFileSettings } from '../../kernel/files/index.ts'
import { CommandFailure } from './commandFailure.ts'

/** Tells the kernel where the content of files lies, by the environment. Throws CommandFailure for a wrong setting. */
export function placeFiles(dataDir: string): void {
  try {
    configureFiles(readFileSettings(dataDir))
  } catch (error) {
    throw new CommandFailure((error as Error).message)
  }
}
