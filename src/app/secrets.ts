/** Secrets of an installation: made on the first start, kept in the data folder, readable by its owner only. */
import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

interface Secrets {
  /** Signs sessions. */
  session: string
  /** Opens the set-up page. */
  setup: string
  /** Seals the secrets that the database holds. */
  seal: string
  /** Sealed here before a restore brought another seal; what they sealed still opens. */
  formerSeals?: string[]
}

export function loadSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json')
  const known = readKnown(file)
  const secrets: Secrets = { ...known, session: known.session ?? fresh(), setup: known.setup ?? fresh(), seal: known.seal ?? fresh() }
  if (known.session !== secrets.session || known.setup !== secrets.setup || known.seal !== secrets.seal) {
    mkdirSync(dataDir, { recursive: true })
    replace(file, secrets)
  }
  return secrets
}

/**
 * Takes secrets over from a backup; what it does not hold stays, and what was sealed here still opens: data
 * and secrets are right together whichever of the two a crash leaves behind. `text` is such a file's content.
 * Answers with what puts the former ones back. Throws where the file cannot be written, and it is as it was.
 */
export function storeSecrets(dataDir: string, text: string): () => void {
  const file = join(dataDir, 'secrets.json')
  const before = readKnown(file)
  const taken = JSON.parse(text) as Partial<Secrets>
  const { formerSeals: _, ...all } = { ...before, ...taken }
  const formerSeals = [...new Set([...(taken.formerSeals ?? []), before.seal, ...(before.formerSeals ?? [])])].filter((seal): seal is string => seal !== undefined && seal !== all.seal)
  mkdirSync(dataDir, { recursive: true })
  replace(file, formerSeals.length > 0 ? { ...all, formerSeals } : all)
  return () => replace(file, before)
}

/** Whole on the disk before it takes the place of the old one. */
function replace(file: string, secrets: Partial<Secrets>): void {
  const written = openSync(`${file}.new`, 'w', 0o600)
  try {
    writeFileSync(written, `${JSON.stringify(secrets, null, 2)}\n`)
    fsyncSync(written)
  } finally {
    closeSync(written)
  }
  renameSync(`${file}.new`, file)
}

const fresh = (): string => randomBytes(24).toString('base64url')

function readKnown(file: string): Partial<Secrets> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw error
  }
}
