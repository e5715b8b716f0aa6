import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import { vi } from 'vitest'

/**
 * What this process spends on passwords while something is done, a line for each hash of one. How long they take is
 * nothing else, and unlike the time it is the same on a machine that has other work.
 */
export async function passwordWork(act: () => Promise<unknown>): Promise<string[]> {
  const hashing = vi.spyOn(crypto, 'pbkdf2')
  syncBuiltinESMExports()
  try {
    await act()
    return hashing.mock.calls.map(
      ([, , rounds, bytes, digest]) => `${rounds} rounds of ${digest} for ${bytes} bytes`,
    )
  } finally {
    hashing.mockRestore()
    syncBuiltinESMExports()
  }
}
