import { spawn } from 'node:child_process'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { ownFolder } from '../support/folders'
import { aTicket } from './cast'
import { FakeEstate, list } from './fake-estate'

const LAUNCHER = path.join(import.meta.dirname, '..', '..', 'cli', 'bin', 'estate.mjs')

let estate: FakeEstate | undefined
afterEach(async () => {
  await estate?.stop()
  estate = undefined
})

interface Running {
  kill: (signal: NodeJS.Signals) => void
  /** Resolves once stdout holds the text. */
  printed: (text: string) => Promise<void>
  ended: Promise<{ code: number | null; stdout: string; stderr: string }>
}

function launch(argv: string[], address: string): Running {
  const home = ownFolder('estate-launch-')
  const child = spawn(process.execPath, [LAUNCHER, ...argv], {
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, ESTATE_URL: address, FORCE_COLOR: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const written = { stdout: '', stderr: '' }
  const listeners = new Set<() => void>()
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      written[name] += text
      for (const listener of listeners) listener()
    })
  }
  return {
    kill: (signal) => void child.kill(signal),
    printed: (text) =>
      new Promise((resolve) => {
        const look = () => written.stdout.includes(text) && resolve()
        listeners.add(look)
        look()
      }),
    ended: new Promise((resolve) => child.on('close', (code) => resolve({ code, ...written }))),
  }
}

describe('the installed program', () => {
  test('builds itself where it must, talks to the estate and ends with its exit code', async () => {
    estate = await FakeEstate.start({ 'GET /tickets': () => list([aTicket()]) })
    const listed = await launch(['tickets', 'list'], estate.address).ended
    expect(listed).toMatchObject({ code: 0, stderr: '' })
    expect(listed.stdout).toContain('MNT-2026-0001\tmedium')
    expect((await launch(['show', '1'], 'http://127.0.0.1:1').ended).code).toBe(7)
  })

  test('ends with 130 on Ctrl-C', async () => {
    estate = await FakeEstate.start({ 'GET /tickets': () => list([aTicket()]) })
    const watching = launch(['tickets', 'list', '--watch'], estate.address)
    await watching.printed('MNT-2026-0001')
    watching.kill('SIGINT')
    expect((await watching.ended).code).toBe(130)
  })

  test('writes all of a long answer into a pipe before it ends', async () => {
    const many = Array.from({ length: 100 }, (_, index) =>
      aTicket({ number: `MNT-2026-${1000 + index}`, description: 'x'.repeat(5000) }),
    )
    estate = await FakeEstate.start({ 'GET /tickets': () => list(many) })
    const { stdout } = await launch(['tickets', 'list', '--limit', '100', '--json'], estate.address).ended
    expect(JSON.parse(stdout).docs).toHaveLength(100)
  })

  test('hands the operator’s commands to their own program, with its exit code', async () => {
    const { code, stderr } = await launch(['ops', 'no-such-command'], 'http://127.0.0.1:1').ended
    expect(code).toBe(2)
    expect(stderr).toContain('no-such-command')
  })
})
