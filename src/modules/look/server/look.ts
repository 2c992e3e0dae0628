import { createHash } from 'node:crypto'
import { requireAdministrator } from '../../../kernel/access/administrator.ts'
import type { Call, Tx } from '../../../kernel/call.ts'
import { invalid } from '../../../kernel/problem.ts'
import { getSetting, setSetting } from '../../../kernel/settings/settings.ts'
import { translate } from '../../../kernel/text/translate.ts'
import type { FirmLook } from '../contract.ts'

interface Stored {
  accent: string | null
  /** WebP as base64. */
  logo: string | null
}

const key = 'look'
const nothing: Stored = { accent: null, logo: null }
const size = 256
/** A picture of more pixels is not opened: small files can hold enormous ones. */
const mostPixels = 40_000_000

export const storedLook = async (tx: Tx, where: Pick<Call, 'workspace'>): Promise<Stored> => ({ ...nothing, ...(await getSetting<Partial<Stored>>(tx, where, key)) })

const told = ({ accent, logo }: Stored): FirmLook => ({ accent, logo: logo && `/api/v1/look/logo?${createHash('sha256').update(logo).digest('hex').slice(0, 12)}` })

export const readLook = async (tx: Tx, call: Call): Promise<FirmLook> => told(await storedLook(tx, call))

/** Throws 403 for all but administrators, 422 for what is no picture. */
export async function changeLook(tx: Tx, call: Call, { accent, logo }: { accent: string | null; logo?: string | null | undefined }): Promise<FirmLook> {
  requireAdministrator(call)
  const before = await storedLook(tx, call)
  const next = { accent, logo: logo === undefined ? before.logo : logo === null ? null : await smallPicture(call, logo) }
  await setSetting(tx, call, key, next)
  return told(next)
}

/** Any picture as a small WebP without what cameras write into it. Vector pictures are not taken: they can hold scripts. */
async function smallPicture(call: Call, base64: string): Promise<string> {
  const { default: sharp } = await import('sharp')
  try {
    const source = Buffer.from(base64, 'base64')
    const picture = sharp(source, { limitInputPixels: mostPixels, failOn: 'error' })
    const { format } = await picture.metadata()
    if (!['png', 'jpeg', 'webp', 'gif'].includes(format ?? '')) throw new Error('another format')
    return (await picture.rotate().resize(size, size, { fit: 'inside', withoutEnlargement: true }).webp({ quality: 90 }).toBuffer()).toString('base64')
  } catch {
    throw invalid([{ path: 'logo', code: 'picture', message: translate(call.language, 'look:errors.picture') }])
  }
}
