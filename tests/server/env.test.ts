import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { loadEnv } from '@/server/env'
import { keepSecret } from '@/server/secrets'
import { vapidDetails } from '@/server/vapid'

const folders = mkdtempSync(path.join(tmpdir(), 'estate-vapid-'))
afterAll(() => rmSync(folders, { recursive: true }))
const kept = (name: string) => ({
  dataDir: path.join(folders, name),
  mailFrom: 'Khaki Estate <estate@khaki.example>',
})

describe('the settings', () => {
  test('nothing set gives a local estate in Kolkata', () => {
    const env = loadEnv({}, '/srv/estate')
    expect(env).toMatchObject({
      port: 3000,
      estateUrl: 'http://localhost:3000',
      dataDir: '/srv/estate/.estate',
    })
    expect(env).toMatchObject({
      timeZone: 'Asia/Kolkata',
      trustProxyHops: 0,
      isWorkerInside: true,
      logLevel: 'info',
    })
    expect(env.demo).toBeUndefined()
    expect(env.databaseUrl).toBeUndefined()
    expect(env.twilio).toBeUndefined()
  })

  test('the public address follows the port and loses its path', () => {
    expect(loadEnv({ PORT: '8080' }).estateUrl).toBe('http://localhost:8080')
    expect(loadEnv({ ESTATE_URL: 'https://estate.example/' }).estateUrl).toBe('https://estate.example')
  })

  test('an empty value counts as not set', () => {
    expect(loadEnv({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 3000, databaseUrl: undefined })
  })

  test.each([
    ['PORT', 'abc'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['ESTATE_URL', 'estate.example'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['ESTATE_DEMO', 'yes'],
    ['ESTATE_WORKER', '2'],
    ['SMTP_URL', 'http://mail.example'],
    ['MAIL_FROM', 'nobody'],
    ['TZ_ESTATE', 'Mars/Olympus'],
    ['TZ_ESTATE', '+05:30'],
    ['LOG_LEVEL', 'loud'],
    ['TRUST_PROXY', '-1'],
    ['TWILIO_API_URL', 'twilio'],
    ['LOG_FILES', 'yes'],
    ['METRICS_PORT', '65535'],
    ['METRICS_HOST', 'everywhere'],
    ['S3_BUCKET', 'Bucket Of Ours'],
    ['S3_REGION', 'a b'],
    ['S3_ENDPOINT', 's3.example'],
    ['VAPID_PUBLIC_KEY', 'public'],
    ['VAPID_PRIVATE_KEY', 'private'],
    ['VAPID_SUBJECT', 'the operator'],
  ])('a wrong %s (%s) is refused in one line that names it', (name, value) => {
    expect(() => loadEnv({ [name]: value })).toThrow(new RegExp(`^${name} must be [^\n]*$`))
  })

  test('two wrong values are named in the same line', () => {
    expect(() => loadEnv({ PORT: 'x', TRUST_PROXY: 'x' })).toThrow(/^PORT [^\n]*; TRUST_PROXY [^\n]*$/)
  })

  test('half an SMS account is refused by the name of what is missing', () => {
    const half = { TWILIO_ACCOUNT_SID: 'AC1', TWILIO_FROM: '+911' }
    expect(() => loadEnv(half)).toThrow(/^TWILIO_AUTH_TOKEN must be set too/)
    const whole = { ...half, TWILIO_AUTH_TOKEN: 't', TWILIO_API_URL: 'http://127.0.0.1:1' }
    expect(loadEnv(whole).twilio).toEqual({
      accountSid: 'AC1',
      from: '+911',
      authToken: 't',
      apiUrl: 'http://127.0.0.1:1',
    })
  })

  test('push keys of the operator’s own are taken whole, as a pair, or not at all', () => {
    const [one, another] = [vapidDetails(kept('one')), vapidDetails(kept('another'))]
    const whole = {
      VAPID_PUBLIC_KEY: one.publicKey,
      VAPID_PRIVATE_KEY: one.privateKey,
      VAPID_SUBJECT: 'mailto:office@khaki.example',
    }
    expect(loadEnv({}).vapid).toBeUndefined()
    expect(loadEnv(whole).vapid).toEqual({ ...one, subject: 'mailto:office@khaki.example' })
    expect(() => loadEnv({ ...whole, VAPID_SUBJECT: '' })).toThrow(/^VAPID_SUBJECT must be set too[^\n]*$/)
    expect(() => loadEnv({ VAPID_SUBJECT: whole.VAPID_SUBJECT })).toThrow(
      /^VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY must/,
    )
    expect(() => loadEnv({ ...whole, VAPID_PRIVATE_KEY: another.privateKey })).toThrow(
      /^VAPID_PRIVATE_KEY must be the other half of VAPID_PUBLIC_KEY$/,
    )
  })

  test('a bucket is taken whole or not at all, at Amazon’s or elsewhere', () => {
    const whole = {
      S3_BUCKET: 'khaki-estate',
      S3_REGION: 'ap-south-1',
      S3_ACCESS_KEY_ID: 'id',
      S3_SECRET_ACCESS_KEY: 'key',
    }
    expect(loadEnv({}).bucket).toBeUndefined()
    expect(loadEnv(whole).bucket).toEqual({
      bucket: 'khaki-estate',
      region: 'ap-south-1',
      accessKeyId: 'id',
      secretAccessKey: 'key',
    })
    expect(loadEnv({ ...whole, S3_ENDPOINT: 'https://s3.example' }).bucket?.endpoint).toBe(
      'https://s3.example',
    )
    expect(() => loadEnv({ ...whole, S3_REGION: '' })).toThrow(/^S3_REGION must be set too, or no S3_[^\n]*$/)
    expect(() => loadEnv({ S3_ENDPOINT: 'https://s3.example' })).toThrow(/^S3_BUCKET, S3_REGION, S3_ACC/)
  })

  test('figures are served nowhere unless a port is set, and then at this machine alone', () => {
    expect(loadEnv({}).metrics).toBeUndefined()
    expect(loadEnv({ METRICS_PORT: '9464' }).metrics).toEqual({ port: 9464, host: '127.0.0.1' })
    expect(loadEnv({ METRICS_PORT: '9464', METRICS_HOST: '::' }).metrics?.host).toBe('::')
  })

  test('a wrong secret is not repeated in the refusal', () => {
    expect(() => loadEnv({ DATABASE_URL: 'mysql://u:hunter2@h/d' })).not.toThrow(/hunter2/)
  })
})

describe('a kept secret', () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'estate-secret-'))
  afterAll(() => rmSync(dataDir, { recursive: true }))

  test('is made once, and only its owner may read it', () => {
    const first = keepSecret(dataDir, 'example')
    expect(first).toMatch(/^[0-9a-f]{64}$/)
    expect(keepSecret(dataDir, 'example')).toBe(first)
    expect(readFileSync(path.join(dataDir, 'example'), 'utf8')).toBe(first)
    expect(statSync(path.join(dataDir, 'example')).mode & 0o777).toBe(0o600)
  })
})
