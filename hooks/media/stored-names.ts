export interface Sized {
  filename?: string | null
  mimeType?: string | null
}

/** A row of `media`, as far as it names files. */
export interface Stored extends Sized {
  sizes?: Record<string, Sized | null | undefined> | null
}

/** The names of an upload's files, in every size. */
export function storedNames({ filename, sizes }: Stored): string[] {
  const names = [filename, ...Object.values(sizes ?? {}).map((size) => size?.filename)]
  return names.filter((name) => typeof name === 'string' && name !== '') as string[]
}
