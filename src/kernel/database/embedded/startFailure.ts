/**
 * A reason why the database cannot start that the person at the keyboard can do something about. The message is shown
 * as it is, without a stack trace; anything else thrown by the launcher is a defect of ours.
 */
export class StartFailure extends Error {
  override readonly name = 'StartFailure'
}

const knownCauses: { sign: RegExp; message: (folder: string) => string }[] = [
  {
    sign: /no space left on device|ENOSPC|disk quota exceeded/i,
    message: (folder) => `The disk that holds ${folder} is full. Nothing that was saved is lost. Free some space, then start again.`,
  },
  {
    sign: /read-only file system|EROFS/i,
    message: (folder) => `The disk that holds ${folder} is mounted read-only. Make it writable, or set CLIENTELE_DATA to another folder.`,
  },
  {
    sign: /wrong ownership|must own the server|invalid permissions|permission denied|EACCES|EPERM/i,
    message: (folder) => `This user may not use the database in ${folder}. Start as the user that owns the folder, or give the folder to this user.`,
  },
  {
    sign: /files are incompatible with server|not compatible with this version/i,
    message: (folder) =>
      `The database in ${folder} was made by another version of PostgreSQL. It was left as it is. Restore a backup into an empty data folder.`,
  },
  {
    sign: /could not (?:create|map|resize) .*shared memory|cannot allocate memory|out of memory/i,
    message: () => 'There is not enough memory to start the database. Close other programs, or give this machine more memory.',
  },
  {
    sign: /user with administrative permissions is not permitted/i,
    message: () => 'The database does not run with administrative rights. Start from an ordinary command prompt.',
  },
  {
    sign: /error while loading shared libraries|Library not loaded|image not found|not a valid Win32 application/i,
    message: () => 'The database that comes with the packages does not run on this system. Set DATABASE_URL to a PostgreSQL 15 or newer of your own.',
  },
]

/**
 * Turns what PostgreSQL or the file system said into one plain sentence.
 * @param output text of the error or of the log
 * @param folder the data folder, named in the sentence
 */
export function explain(output: string, folder: string): StartFailure {
  const cause = knownCauses.find(({ sign }) => sign.test(output))
  if (cause) return new StartFailure(cause.message(folder), { cause: output })
  const said = output
    .split('\n')
    .filter((line) => /\b(?:FATAL|PANIC|ERROR|error):/.test(line))
    .at(-1)
    ?.replace(/^.*?\b(?:FATAL|PANIC|ERROR|error):\s*/, '')
  return new StartFailure(`The database in ${folder} did not start: ${said ?? (output.trim() || 'no reason given')}. Its data were left as they are.`, {
    cause: output,
  })
}
