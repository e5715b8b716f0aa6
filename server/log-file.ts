import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { makeDataDir } from './data-dir'
import { giveToOwnerOf } from './secrets'

/** Bytes after which a log file is put aside, and how many of those put aside are kept beside it. */
const MAX_BYTES = 15 * 1024 * 1024
const KEPT_FILES = 10
/** Milliseconds for which nothing is written after the disk refused: what is lost is in the process's own output. */
const REST_MS = 60_000
const OWNER_ONLY = 0o600
const OWNER_FOLDER = 0o700

interface Limits {
  maxBytes?: number
  keptFiles?: number
  restMs?: number
}

/**
 * A log file in the data folder's `logs/`, for its owner alone. It is put aside under the time once it is large, and the
 * oldest of those go. Several processes may write to one: each adds whole lines, and the first to find it large puts it aside.
 * Lines are written at once, so that the last words of a process are there. A disk that refuses is no reason to stop: it is
 * said on stderr, and tried again after a minute.
 */
export class LogFile {
  readonly #dataDir: string
  readonly #file: string
  readonly #limits: Required<Limits>
  #open: { fd: number; size: number } | null = null
  #restsUntil = 0
  #isTorn = false

  /** @param name without ending: `web` is `logs/web.log`. */
  constructor(dataDir: string, name: string, limits: Limits = {}) {
    this.#dataDir = dataDir
    this.#file = path.join(dataDir, 'logs', `${name}.log`)
    this.#limits = { maxBytes: MAX_BYTES, keptFiles: KEPT_FILES, restMs: REST_MS, ...limits }
  }

  write(line: string): void {
    if (performance.now() < this.#restsUntil) return
    try {
      this.#open ??= this.#opened()
      if (this.#open.size >= this.#limits.maxBytes) this.#open = this.#putAside(this.#open.fd)
      this.#append(this.#open, this.#isTorn ? `\n${line}` : line)
      this.#isTorn = false
    } catch (error) {
      this.#rest(error as NodeJS.ErrnoException)
    }
  }

  #append(open: { fd: number; size: number }, text: string): void {
    const bytes = Buffer.from(text)
    const written = writeSync(open.fd, bytes)
    open.size += written
    if (written === bytes.length) return
    this.#isTorn = true
    throw Object.assign(new Error('only a part of a line was written'), { code: 'ENOSPC' })
  }

  #opened(): { fd: number; size: number } {
    const folder = path.dirname(this.#file)
    makeDataDir(this.#dataDir)
    mkdirSync(folder, { recursive: true, mode: OWNER_FOLDER })
    const fd = openSync(this.#file, 'a', OWNER_ONLY)
    for (const made of [folder, this.#file]) giveToOwnerOf(this.#dataDir, made)
    return { fd, size: fstatSync(fd).size }
  }

  /** Puts the file aside, unless another process has done so since, and begins a new one. */
  #putAside(fd: number): { fd: number; size: number } {
    const isOurs = statSync(this.#file, { throwIfNoEntry: false })?.ino === fstatSync(fd).ino
    if (isOurs) renameSync(this.#file, this.#file.replace(/\.log$/, `-${stampOfItsOwn()}.log`))
    closeSync(fd)
    this.#forgetOldest()
    return this.#opened()
  }

  #forgetOldest(): void {
    const { dir, name } = path.parse(this.#file)
    const aside = readdirSync(dir).filter((other) => other.startsWith(`${name}-`) && other.endsWith('.log'))
    const tooMany = aside.sort().slice(0, -this.#limits.keptFiles)
    for (const old of tooMany) rmSync(path.join(dir, old), { force: true })
  }

  #rest(error: NodeJS.ErrnoException): void {
    this.#restsUntil = performance.now() + this.#limits.restMs
    this.#close()
    process.stderr.write(
      `Khaki Estate: ${this.#file} cannot be written (${error.code ?? error.message}); the log goes on here alone, and is tried again there in a minute\n`,
    )
  }

  #close(): void {
    const open = this.#open
    this.#open = null
    try {
      if (open) closeSync(open.fd)
    } catch {
      // Closing says once more what the write has said already.
    }
  }
}

let count = 0

/** The time, and what tells two files apart that are put aside within one millisecond; they sort by it. */
function stampOfItsOwn(): string {
  count += 1
  const time = new Date().toISOString().replaceAll(/[:.]/g, '-')
  return `${time}-${process.pid}-${String(count).padStart(6, '0')}`
}
