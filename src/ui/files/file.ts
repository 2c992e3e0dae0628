/** A file as the interface tells of it, and its addresses. */
import { seeAsAddress } from '../api/seeAs.ts'

export interface FileInfo {
  id: string
  name: string
  /** Media type, found from the content. */
  type: string
  /** Bytes. */
  size: number
  width: number | null
  height: number | null
  preview: 'image' | 'pdf' | 'text' | null
  thumbnail: boolean
  mismatch: boolean
  /** The number of the current content. */
  number: number
  object: string | null
  recordId: string | null
  field: string | null
  createdAt: string
  createdBy: { id: string; name: string } | null
  contentAt: string
  contentBy: { id: string; name: string } | null
  deletedAt: string | null
}

const root = (id: string): string => `/api/v1/files/${encodeURIComponent(id)}`

/** The number of the version is part of the address, so that new content is not shown as the old. */
export const contentUrl = (file: Pick<FileInfo, 'id' | 'number'>, options: { inline?: boolean } = {}): string => seeAsAddress(plainContentUrl(file, options))

/** For who asks with headers of his own (`seeAsHeaders`), piece by piece for as long as he likes. */
export const plainContentUrl = (file: Pick<FileInfo, 'id' | 'number'>, options: { inline?: boolean } = {}): string => `${root(file.id)}/content?version=${file.number}${options.inline ? '&inline=true' : ''}`

/** `size` in pixels of the longer side. */
export const thumbnailUrl = (file: Pick<FileInfo, 'id' | 'number'>, size: 96 | 256 | 512 | 1024): string => seeAsAddress(`${root(file.id)}/thumbnail?size=${size}&version=${file.number}`)
