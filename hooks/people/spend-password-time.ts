import { pbkdf2 } from 'node:crypto'
import { promisify } from 'node:util'

/** What Payload spends on a password, spent as well where there is none to store or to compare. */
const PBKDF2_ROUNDS = 600_000
const PBKDF2_BYTES = 32

/** Takes as long as checking a password, so that the time of an answer does not tell which accounts there are. */
export async function spendPasswordTime(password: unknown): Promise<void> {
  if (typeof password !== 'string' || password === '') return
  await promisify(pbkdf2)(password, 'no such account', PBKDF2_ROUNDS, PBKDF2_BYTES, 'sha256')
}
