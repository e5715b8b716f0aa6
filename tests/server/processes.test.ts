import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, test } from 'vitest'
import {
  commandOf,
  identify,
  isAlive,
  type ProcessIdentity,
  parentOf,
  sendSignal,
  waitUntilGone,
} from '@/server/processes'

const GENEROUS_MS = 10_000

async function aProcess() {
  const child = spawn(process.execPath, ['-e', 'console.log("up"); setInterval(() => {}, 1e6)'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  await once(child.stdout, 'data')
  return { child, identity: identify(child.pid as number) as ProcessIdentity }
}

describe('a process', () => {
  test('is known by its start time too, so that a recycled pid is another process', () => {
    const self = identify(process.pid) as ProcessIdentity
    expect(isAlive(self)).toBe(true)
    expect(isAlive({ ...self, startedAt: 'another time' })).toBe(false)
  })

  test('tells its command and its parent', async () => {
    const { identity } = await aProcess()
    expect(commandOf(identity.pid)).toContain('setInterval')
    expect(parentOf(identity.pid)).toBe(process.pid)
    sendSignal(identity, 'SIGKILL')
    expect(await waitUntilGone(identity, GENEROUS_MS)).toBe(true)
    expect(commandOf(identity.pid)).toBe('')
  })

  test('that is gone is not signalled, nor is who inherited its pid', () => {
    const stranger = { pid: process.pid, startedAt: 'another time' }
    sendSignal(stranger, 'SIGKILL')
    expect(isAlive(identify(process.pid) as ProcessIdentity)).toBe(true)
  })

  test('that does not end is reported when the time is up', async () => {
    const { identity } = await aProcess()
    expect(await waitUntilGone(identity, 0)).toBe(false)
    sendSignal(identity, 'SIGKILL')
  })
})
