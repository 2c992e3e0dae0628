/** Standard output holds the result of a command and nothing else. */

/** Prints the result: as JSON when asked for, else as text. */
export function print(options: { json?: boolean }, result: unknown, text: () => string): void {
  process.stdout.write(`${options.json ? JSON.stringify(result) : text()}\n`)
}

/** Tells what happened, beside the result. */
export const say = (line: string): void => void process.stderr.write(`${line}\n`)
