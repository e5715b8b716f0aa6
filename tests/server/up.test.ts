import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { pauseAfter } from '@/server/children'
import { runProgram } from '@/server/run-program'
import { fingerprint } from '@/server/site-build'
import { step } from '@/server/steps'
import { claimDataDir, releaseDataDir } from '@/server/up-state'
import { welcome } from '@/server/welcome'

const folder = mkdtempSync(path.join(tmpdir(), 'estate-up-'))
afterAll(() => rmSync(folder, { recursive: true }))

const script = (code: string) => ({ name: 'migrate', args: ['-e', code], env: process.env })

describe('a step of the start', () => {
  test('in a log is two plain lines', async () => {
    const written: string[] = []
    await step('Building', async () => undefined, { write: (text) => written.push(text) })
    expect(written.join('')).toMatch(/^Building …\nBuilding: done in \d+\.\d s\n$/)
  })

  test('that fails reports the failure and no success', async () => {
    const written: string[] = []
    const failing = step('Building', () => Promise.reject(new Error('no')), {
      write: (text) => written.push(text),
    })
    await expect(failing).rejects.toThrow('no')
    expect(written.join('')).not.toContain('done')
  })
})

describe('a program of the start', () => {
  test('that fails is reported in one line with the last thing it said', async () => {
    const failing = script('console.error("0001 applied"); console.error("0002 broke"); process.exit(1)')
    await expect(runProgram(failing)).rejects.toThrow(/^migrate failed \(exit code 1\): 0002 broke$/)
  })

  test('that fills the disk is reported as a full disk', async () => {
    const failing = script('console.error("ENOSPC: no space left on device, write"); process.exit(1)')
    await expect(runProgram(failing)).rejects.toThrow(/disk .* is full; free some space/)
  })

  test('ends when the start is called off', async () => {
    const calledOff = new AbortController()
    const program = {
      ...script('console.log("working"); setInterval(() => {}, 1e6)'),
      signal: calledOff.signal,
    }
    const onLine = () => calledOff.abort(new Error('told to stop'))
    await expect(runProgram({ ...program, onLine })).rejects.toThrow('told to stop')
  })
})

describe('a child that crashes', () => {
  test('is started again ever more slowly, and given up on the fourth crash in a row', () => {
    expect([1, 2, 3, 4].map(pauseAfter)).toEqual([500, 1000, 2000, undefined])
  })
})

describe('the built site', () => {
  test('is stale when a source changes, appears or moves, not when tools write beside it', () => {
    const site = path.join(folder, 'site')
    mkdirSync(path.join(site, '.next'), { recursive: true })
    writeFileSync(path.join(site, 'a.ts'), '1')
    const built = fingerprint([site])
    writeFileSync(path.join(site, '.next', 'trace'), 'x')
    expect(fingerprint([site])).toBe(built)
    writeFileSync(path.join(site, 'a.ts'), '2')
    expect(fingerprint([site])).not.toBe(built)
    writeFileSync(path.join(site, 'a.ts'), '1')
    writeFileSync(path.join(site, 'b.ts'), '')
    expect(fingerprint([site])).not.toBe(built)
  })
})

describe('a data folder', () => {
  test('serves one up at a time', async () => {
    await claimDataDir(folder, 'http://localhost:3000')
    const refusal = `it already runs at http://localhost:3000 (process ${process.pid})`
    await expect(claimDataDir(folder, 'http://localhost:3001')).rejects.toThrow(refusal)
    releaseDataDir(folder)
    await expect(claimDataDir(folder, 'http://localhost:3001')).resolves.toBeUndefined()
  })

  test('is free again when the up that had it was killed', async () => {
    const dead = {
      up: { pid: process.pid, startedAt: 'long ago' },
      url: 'http://localhost:3000',
      children: [],
    }
    writeFileSync(path.join(folder, 'up.json'), JSON.stringify(dead))
    await expect(claimDataDir(folder, 'http://localhost:3000')).resolves.toBeUndefined()
  })
})

describe('the welcome', () => {
  test('lists the demo sign-ins only in the demo estate', () => {
    expect(welcome('http://localhost:3000', true)).toContain('khaki-demo-2026')
    expect(welcome('http://localhost:3000', false)).not.toContain('khaki-demo-2026')
  })
})
