import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { type Asked, FakeEstate, list, refusal } from './fake-estate'
import { Terminal } from './terminal'

let estate: FakeEstate
afterEach(() => estate.stop())

const ASHA = {
  id: 'asha',
  name: 'Asha',
  email: 'asha@khaki.example',
  resident: null,
  staff: null,
  powers: [],
}

function signIn({ body }: Asked) {
  const { password } = body as { password: string }
  if (password !== 'khaki-demo-2026')
    return refusal(401, 'unauthenticated', 'The email or password is wrong.')
  return { token: 'a.b.c', user: ASHA, exp: 1_795_000_000 }
}
const me = ({ headers }: Asked) => ({ user: headers.authorization === 'JWT a.b.c' ? ASHA : null })

async function open(routes: Parameters<typeof FakeEstate.start>[0] = {}): Promise<FakeEstate> {
  estate = await FakeEstate.start({ 'POST /users/login': signIn, 'GET /users/me': me, ...routes })
  return estate
}

describe('signing in', () => {
  test('keeps the session for its owner’s eyes only, and talks to that address from then on', async () => {
    const { address } = await open()
    const terminal = new Terminal({ stdin: 'khaki-demo-2026\n' })
    const login = [
      'auth',
      'login',
      '--email',
      'asha@khaki.example',
      '--password-stdin',
      '--url',
      `${address}/`,
    ]
    expect(await terminal.run(...login)).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: `Signed in to ${address} as Asha.\n`,
    })
    const file = path.join(terminal.env.XDG_CONFIG_HOME ?? '', 'estate', 'config.json')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const whoami = await terminal.run('whoami')
    expect(whoami.stdout).toBe('name\temail\tstaff\tflat\tpowers\nAsha\tasha@khaki.example\t\t\t\n')
    expect(estate.asked.at(-1)?.headers['x-estate-channel']).toBe('cli')
  })

  test('with a wrong password ends with 3 and keeps nothing', async () => {
    const { address } = await open()
    const terminal = new Terminal({ address, stdin: 'wrong' })
    const ended = await terminal.run('auth', 'login', '--email', 'asha@khaki.example', '--password-stdin')
    expect(ended).toEqual({
      exitCode: 3,
      stdout: '',
      stderr: `estate: The email or password is wrong.\nTry: estate auth login --url ${address}\n`,
    })
    expect(existsSync(path.join(terminal.env.XDG_CONFIG_HOME ?? '', 'estate'))).toBe(false)
  })

  test('where nobody can be asked names the flag that is missing', async () => {
    const { address } = await open()
    const ended = await new Terminal({ address }).run('auth', 'login')
    expect(ended.exitCode).toBe(2)
    expect(ended.stderr).toBe(
      'estate: --email is missing, and nobody is there to be asked.\nTry: estate auth login --help\n',
    )
  })

  test('takes a token from stdin once the server knows it', async () => {
    const { address } = await open()
    expect(
      (await new Terminal({ address, stdin: 'x.y.z' }).run('auth', 'login', '--with-token')).exitCode,
    ).toBe(3)
    const terminal = new Terminal({ address, stdin: 'a.b.c\n' })
    expect((await terminal.run('auth', 'login', '--with-token')).exitCode).toBe(0)
    expect((await terminal.run('auth', 'status', '--json')).stdout).toContain('"email": "asha@khaki.example"')
  })

  test('too often is told with the time to wait', async () => {
    const { address } = await open({
      'POST /users/login': () => ({
        ...refusal(429, 'too_many_attempts', 'Too many attempts.'),
        headers: { 'Retry-After': '840' },
      }),
    })
    const terminal = new Terminal({ address, stdin: 'wrong' })
    const ended = await terminal.run('auth', 'login', '--email', 'asha@khaki.example', '--password-stdin')
    expect(ended.exitCode).toBe(1)
    expect(ended.stderr).toContain('Too many attempts. Wait 840 s.')
  })
})

describe('a session', () => {
  test('is sent to its own address and to no other', async () => {
    const { address } = await open({ 'GET /tickets': () => list([]) })
    const terminal = new Terminal({ address, token: 'a.b.c' })
    await terminal.run('tickets', 'list', '--url', address.replace('127.0.0.1', 'localhost'))
    await terminal.run('tickets', 'list')
    const [elsewhere, home] = estate.askedFor('GET', '/tickets')
    expect(elsewhere?.headers.authorization).toBeUndefined()
    expect(home?.headers.authorization).toBe('JWT a.b.c')
  })

  test('is forgotten here even when the server no longer knows it', async () => {
    const { address } = await open({
      'POST /users/logout': () => refusal(401, 'unauthenticated', 'Sign in first.'),
    })
    const terminal = new Terminal({ address, token: 'old' })
    expect(await terminal.run('auth', 'logout')).toMatchObject({
      exitCode: 0,
      stderr: `Signed out of ${address}.\n`,
    })
    expect((await terminal.run('auth', 'status')).exitCode).toBe(3)
  })

  test('that cannot be read says which file, and loses nothing', async () => {
    const { address } = await open()
    const terminal = new Terminal({ address, token: 'a.b.c' })
    const file = path.join(terminal.env.XDG_CONFIG_HOME ?? '', 'estate', 'config.json')
    const { writeFileSync } = await import('node:fs')
    writeFileSync(file, '{ broken')
    const ended = await terminal.run('whoami')
    expect(ended.exitCode).toBe(1)
    expect(ended.stderr).toContain(file)
    expect(readFileSync(file, 'utf8')).toBe('{ broken')
  })
})
