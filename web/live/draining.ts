/** The site's bundles and the server around them are modules apart, in one process: they meet under this name. */
const SLOT = Symbol.for('khaki-estate.draining')

const controllerOf = (): AbortController => {
  const place = globalThis as { [SLOT]?: AbortController }
  place[SLOT] ??= new AbortController()
  return place[SLOT]
}

/** Aborted once this process takes no more work: what has no end of its own ends then. */
export const draining = (): AbortSignal => controllerOf().signal

/** Says to every open stream of this process that it ends. */
export function announceDraining(): void {
  controllerOf().abort()
}
