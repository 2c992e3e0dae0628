import { Problem } from '../../kernel/problem.ts'

/** A command could not do its work, for a reason the person can do something about: told in one line, exit code 1. */
export class CommandFailure extends Error {}

/** Errors of programs and networks, in words for people. */
const plain: Record<string, (error: NodeJS.ErrnoException & { address?: string; port?: number }) => string> = {
  EADDRINUSE: ({ port }) => `Port ${port} is used by another program. Set PORT to a free one, for example PORT=${(port ?? 3000) + 1}.`,
  EADDRNOTAVAIL: ({ address }) => `This machine has no address ${address}. Set HOST to one that it has; 0.0.0.0 means all of them.`,
  EACCES: ({ port, message }) => (port ? `Port ${port} may only be used with special rights. Set PORT to a number above 1023.` : `Not allowed: ${message}.`),
  ECONNREFUSED: ({ address, port }) => `The database at ${address}:${port} does not answer. Check that it runs and that DATABASE_URL names it.`,
  ENOTFOUND: ({ message }) => `The database's address is unknown (${message}). Check DATABASE_URL.`,
  ENOSPC: () => 'The disk is full. Nothing that was saved is lost. Free some space, then try again.',
  ENOENT: ({ path, message }) => `There is no file ${path ?? message}.`,
  '28P01': () => 'The database refused the password in DATABASE_URL.',
  '3D000': ({ message }) => `The database does not exist (${message}). Create it, or correct DATABASE_URL.`,
}

/** Names of the errors whose message is meant for people as it is. */
const forPeople = new Set(['CommandFailure', 'StartFailure', 'BuildFailure', 'MigrationError', 'BackupError'])

/**
 * What to say of an error: its own words where they are meant for people, else words of ours; with the stack only
 * where it is a defect that somebody has to find.
 */
export function explainError(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error instanceof Problem) return error.errors.length > 0 ? error.errors.map((issue) => issue.message).join('\n') : error.message
  if (forPeople.has(error.constructor.name)) return error.message
  const { code } = error as NodeJS.ErrnoException
  const words = code === undefined ? undefined : plain[code]
  return words ? words(error) : `This should not have happened: ${error.stack ?? error.message}`
}
