/**
 * What is kept on this device. Browsers may forbid it or have no room: then nothing is kept and nothing is there, and
 * pages and forms work all the same.
 */
export const deviceStore = {
  get: (key: string): string | null => attempt(() => localStorage.getItem(key), null),
  set: (key: string, value: string): void => attempt(() => localStorage.setItem(key, value), undefined),
  remove: (key: string): void => attempt(() => localStorage.removeItem(key), undefined),
  keys: (): string[] => attempt(() => Object.keys(localStorage), []),
}

function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work()
  } catch (error) {
    console.info('This browser keeps nothing:', error)
    return otherwise
  }
}
