import { mkdir, open, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import type { FileStore } from './store'

/** Files in a folder: of this machine, or of a disk that several share. */
export function folderStore(folder: string): FileStore {
  const placeOf = (name: string): string => path.join(folder, path.basename(name))
  return {
    async put(name, data) {
      await mkdir(folder, { recursive: true })
      await writeFile(placeOf(name), data)
    },
    async sizeOf(name) {
      return (await unlessAbsent(stat(placeOf(name))))?.size ?? null
    },
    async read(name, range) {
      const handle = await unlessAbsent(open(placeOf(name)))
      if (!handle) return null
      const size = range ? range.end - range.start + 1 : (await handle.stat()).size
      return { size, body: Readable.toWeb(handle.createReadStream(range)) as ReadableStream<Uint8Array> }
    },
    async remove(name) {
      await rm(placeOf(name), { force: true })
    },
  }
}

async function unlessAbsent<T>(asked: Promise<T>): Promise<T | null> {
  return asked.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
}
