/** Rules about files themselves: sizes, and names that say what is inside. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

const mostLines = 400
const sayNothing = /^(?:utils?|helpers?|common|manager|misc|types)(?:\.|$)/i
/** Texts and data grow with what they describe. */
const grows = /(?:^|\/)(?:locales|seed|data|fixtures)\/|\.seed\.ts$/

/** Complaints about the files below src. */
export function fileComplaints(root: string): string[] {
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:tsx?|css|js)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
  return files.flatMap((file) => {
    const path = relative(root, file).split(sep).join('/')
    const lines = readFileSync(file, 'utf8').split('\n').length - 1
    return [
      ...(path.split('/').some((part) => sayNothing.test(part)) ? [`${path}: the name does not say what is inside`] : []),
      ...(lines > mostLines && !grows.test(path) ? [`${path}: ${lines} lines, at most ${mostLines}; probably two things in one`] : []),
    ]
  })
}
