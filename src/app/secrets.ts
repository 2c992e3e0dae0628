/** Secrets of an installation: made on the first start, kept in the data folder, readable by its owner only. */
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

interface Secrets {
  /** Signs sessions. */
  session: string
  /** Opens the set-up page. */
  setup: string
  /** Seals the secrets that the database holds. */
  seal: string
}

export function loadSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json')
  const known = readKnown(file)
  const secrets: Secrets = { session: known.session ?? fresh(), setup: known.setup ?? fresh(), seal: known.seal ?? fresh() }
  if (known.session !== secrets.session || known.setup !== secrets.setup || known.seal !== secrets.seal) {
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
    chmodSync(file, 0o600)
  }
  return secrets
}

/** Takes secrets over from a backup; what it does not hold stays. `text` is such a file's content. */
export function storeSecrets(dataDir: string, text: string): void {
  const file = join(dataDir, 'secrets.json')
  const all = { ...readKnown(file), ...(JSON.parse(text) as Partial<Secrets>) }
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(`${file}.new`, `${JSON.stringify(all, null, 2)}\n`, { mode: 0o600 })
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
