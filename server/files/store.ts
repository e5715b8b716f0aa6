/** Bytes of a file, both ends included. */
export interface ByteRange {
  start: number
  end: number
}

/** A file that is being read. */
export interface ReadFile {
  /** Bytes that are coming: the whole file's, or those of the range. */
  size: number
  body: ReadableStream<Uint8Array>
}

/** Where the bytes of uploads lie. The rows of `media` say who may see them; the store asks nobody. */
export interface FileStore {
  /** @param type the media type that it is. */
  put(name: string, data: Uint8Array, type: string): Promise<void>
  /** Bytes of a whole file; null where there is none of that name. */
  sizeOf(name: string): Promise<number | null>
  /** Null where there is none of that name. */
  read(name: string, range?: ByteRange): Promise<ReadFile | null>
  /** One that is not there is no error. */
  remove(name: string): Promise<void>
}

/** Files could be neither read nor stored just now; what was asked for may be asked for again. */
export class FilesUnavailable extends Error {
  override readonly name = 'FilesUnavailable'
}
