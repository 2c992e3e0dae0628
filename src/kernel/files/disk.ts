/** Content on disk: `<folder>/ab/cd/abcd…`. Several processes may share the folder. */
import { createReadStream } from 'node:fs'
import { access, mkdir, open, opendir, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ContentStore, StoredContent } from './contentStore.ts'

export function diskStore(folder: string): ContentStore {
  const pathOf = (hash: string): string => join(folder, hash.slice(0, 2), hash.slice(2, 4), hash)
  const exists = (hash: string): Promise<boolean> => access(pathOf(hash)).then(() => true, () => false)
  return {
    exists,
    async put(hash, path) {
      const target = pathOf(hash)
      if (await exists(hash)) {
        // The clean-up leaves alone what was put lately.
        await utimes(target, new Date(), new Date())
        return rm(path, { force: true })
      }
      await sync(path)
      await mkdir(dirname(target), { recursive: true })
      await rename(path, target)
      await utimes(target, new Date(), new Date())
      await sync(dirname(target))
    },
    async open(hash, range) {
      // Opened before anything is sent, so that missing content is an answer and not a broken stream.
      const handle = await open(pathOf(hash), 'r')
      return createReadStream('', { fd: handle, autoClose: true, ...(range ? { start: range.start, end: range.end } : {}) })
    },
    delete: (hash) => rm(pathOf(hash), { force: true }),
    list: () => walk(folder),
  }
}

/** Flushed, so that a name never stands for content that a power cut took away. Windows cannot sync folders, and needs not. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r').catch(() => null)
  await handle?.sync().catch(() => {})
  await handle?.close()
}

async function* walk(folder: string): AsyncIterable<StoredContent> {
  for await (const first of folders(folder)) {
    for await (const second of folders(first)) {
      for (const { name } of await entries(second)) {
        const found = /^[0-9a-f]{64}$/.test(name) ? await stat(join(second, name)).catch(() => null) : null
        if (found) yield { hash: name, size: found.size, putAt: found.mtime }
      }
    }
  }
}

async function* folders(folder: string): AsyncIterable<string> {
  for (const entry of await entries(folder)) if (entry.isDirectory() && /^[0-9a-f]{2}$/.test(entry.name)) yield join(folder, entry.name)
}

async function entries(folder: string): Promise<{ name: string; isDirectory(): boolean }[]> {
  const found: { name: string; isDirectory(): boolean }[] = []
  const opened = await opendir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (opened) for await (const entry of opened) found.push(entry)
  return found.sort((a, b) => (a.name < b.name ? -1 : 1))
}
