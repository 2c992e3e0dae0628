/**
 * How the server's Node is started, so that it stays small on a small machine. Plain JavaScript for any Node from 20.
 */

/**
 * The defaults of V8 let rubbish grow to several times of what is alive before it is taken away: 370 MB for a server that
 * needs 90. Small halves for young objects (megabytes), and a collection when the rest has grown by this many per cent,
 * keep it at 240 MB, at no cost in processor time.
 */
export const nodeFlags = ['--max-semi-space-size=4', '--heap-growing-percent=30']

/** The C library keeps a heap for each thread that ever asked for memory; two are enough for a server of one thread. */
export const nodeEnvironment = { MALLOC_ARENA_MAX: '2' }

/** Somebody has said what the memory should be like. */
export const chosenByHand = () => /semi-space|old-space|heap-/.test(`${process.execArgv.join(' ')} ${process.env.NODE_OPTIONS ?? ''}`)
