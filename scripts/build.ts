/** Builds the screens where they are out of date; for the tests and for whoever packs the project up. */
import { BuildFailure, ensureScreens } from '../src/app/commands/screens.ts'

try {
  await ensureScreens(console.error)
} catch (error) {
  if (!(error instanceof BuildFailure)) throw error
  console.error(error.message)
  process.exitCode = 1
}
