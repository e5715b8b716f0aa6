import { chmod, mkdir, open, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { giveToOwnerOf } from '../secrets'
import type { FileStore } from './store'

/** Photos and papers are nobody's but the estate's. A folder that is there keeps its rights: they are its operator's choice. */
export const CLOSED_FOLDER = 0o700
const READ_AND_WRITE = 0o666

/** The rights of a file in a folder with these: whoever may look into the folder may read it. */
export const rightsOfFile = (folderMode: number): number => folderMode & READ_AND_WRITE

/** Makes the folder of the estate's files, closed to others, where there is none. What is above it is there. */
export async function makeFilesFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return
    throw error
  }
  // A umask may take from what is asked for, and never adds.
  await chmod(folder, CLOSED_FOLDER)
  giveToOwnerOf(path.dirname(folder), folder)
}

/**
 * Gives a file the rights of the folder that it lies in, since a umask takes from what an operator has opened; and as root
 * the file itself, to whoever owns the data folder.
 */
export async function giveRightsOf(folder: string, name: string): Promise<void> {
  const file = path.join(folder, path.basename(name))
  await chmod(file, rightsOfFile((await stat(folder)).mode))
  giveToOwnerOf(path.dirname(folder), file)
}

/** Files in a folder: of this machine, or of a disk that several share. */
export function folderStore(folder: string): FileStore {
  const placeOf = (name: string): string => path.join(folder, path.basename(name))
  return {
    async put(name, data) {
      await mkdir(path.dirname(folder), { recursive: true })
      await makeFilesFolder(folder)
      await writeFile(placeOf(name), data)
      await giveRightsOf(folder, name)
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
