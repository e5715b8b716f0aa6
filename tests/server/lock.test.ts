import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { withLock } from '@/server/lock'

const folder = mkdtempSync(path.join(tmpdir(), 'estate-lock-'))
const file = path.join(folder, 'lock')
afterAll(() => rmSync(folder, { recursive: true }))

const yieldTwice = async () => {
  for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve))
}

async function overlaps(run: (work: () => Promise<void>) => Promise<void>): Promise<boolean> {
  let inside = 0
  let most = 0
  const work = async () => {
    inside += 1
    most = Math.max(most, inside)
    await yieldTwice()
    inside -= 1
  }
  await Promise.all([1, 2, 3, 4].map(() => run(work)))
  return most > 1
}

test('work under the lock is done one at a time', async () => {
  expect(await overlaps((work) => withLock(folder, file, work))).toBe(false)
})

test('the same work without the lock overlaps', async () => {
  expect(await overlaps((work) => work())).toBe(true)
})

test('the lock is given back when the work fails', async () => {
  await expect(withLock(folder, file, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed')
  await expect(withLock(folder, file, async () => 'next')).resolves.toBe('next')
})
