/** Sizes of pictures and small pictures of them, with a bound on pixels: a small file may unfold to gigabytes. */
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import type Sharp from 'sharp'
import { contentStore, filesFolder } from '../../../kernel/files/index.ts'
import { newId } from '../../../kernel/ids.ts'

/** 100 megapixels: more than cameras give, and 400 MB at work. */
const mostPixels = 100_000_000
/** Bytes of a picture that is read for a thumbnail. */
const mostBytes = 100 * 1024 * 1024
const seconds = 20
/** Pixels of the longer side. */
export const thumbnailSizes = [96, 256, 512, 1024] as const

let loaded: Promise<typeof Sharp> | undefined

/** Loaded with the first picture, so that a start does not wait for it. */
const library = (): Promise<typeof Sharp> =>
  (loaded ??= import('sharp').then(({ default: sharp }) => {
    sharp.concurrency(1)
    sharp.cache(false)
    return sharp
  }))

/** Pixels as people see the picture, turned by its EXIF mark; null for what is no picture that may be shown small. */
export async function pictureSize(path: string): Promise<{ width: number; height: number } | null> {
  const sharp = await library()
  try {
    const { width, height, autoOrient } = await sharp(path, { limitInputPixels: mostPixels, failOn: 'error' }).metadata()
    if (!width || !height || width * height > mostPixels) return null
    return { width: autoOrient.width, height: autoOrient.height }
  } catch {
    return null
  }
}

const under = new Map<string, Promise<string | null>>()
let last: Promise<unknown> = Promise.resolve()

export const thumbnailPath = (hash: string, size: number): string => join(filesFolder(), 'thumbnails', hash.slice(0, 2), `${hash}-${size}.webp`)

/** The path of the small picture, made when it is asked for the first time; null when none can be made. */
export async function thumbnailOf(hash: string, size: number): Promise<string | null> {
  const path = thumbnailPath(hash, size)
  if (await stat(path).catch(() => null)) return path
  const running = under.get(path)
  if (running) return running
  // One after another: pictures at work are large.
  const made = last.then(() => make(hash, size, path))
  last = made.catch(() => {})
  under.set(path, made)
  return made.finally(() => under.delete(path))
}

async function make(hash: string, size: number, path: string): Promise<string | null> {
  const temporary = join(dirname(path), newId())
  await mkdir(dirname(path), { recursive: true })
  const sharp = await library()
  const content = await contentStore().open(hash)
  try {
    const bytes = await buffer(content)
    if (bytes.length > mostBytes) return null
    // No metadata is carried over: a thumbnail tells neither place nor camera.
    await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 })
      .autoOrient()
      .resize(size, size, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 78 })
      .timeout({ seconds })
      .toFile(temporary)
    await rename(temporary, path)
    return path
  } catch (error) {
    await rm(temporary, { force: true })
    // A full disk or lost content is ours; a broken picture is the picture's.
    if ((error as NodeJS.ErrnoException).code) throw error
    return null
  }
}
