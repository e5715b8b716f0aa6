import { describe, expect, it } from 'vitest'
import { isPushEndpoint, isPushKey, isPushSecret, PUSH_ENDPOINT_MAX } from '@/domain/notifications'

const PUBLIC = 'https://estate.example'
const TRIAL = 'http://localhost:3000'

describe('the address of a browser', () => {
  it.each([
    'https://fcm.googleapis.com/fcm/send/abc:def',
    'https://updates.push.services.mozilla.com/wpush/v2/gAAA',
    'https://autopush.dev.push.services.mozilla.com/wpush/v2/gAAA',
    'https://wns2-par02p.notify.windows.com/w/?token=BQY',
    'https://web.push.apple.com/QGuQyav',
    'https://api.push.apple.com/3/device/abc',
    'https://FCM.googleapis.com/fcm/send/abc',
  ])('is taken where a browser’s maker has its push service: %s', (endpoint) => {
    expect(isPushEndpoint(endpoint, PUBLIC)).toBe(true)
    expect(isPushEndpoint(endpoint, TRIAL)).toBe(true)
  })

  it.each([
    'http://fcm.googleapis.com/fcm/send/abc',
    'https://fcm.googleapis.com:8443/fcm/send/abc',
    'https://somebody:secret@fcm.googleapis.com/',
    'https://fcm.googleapis.com.evil.example/',
    'https://evil.example/fcm.googleapis.com',
    'https://evil.example#fcm.googleapis.com',
    'https://evil.example\\@fcm.googleapis.com/',
    'https://evilnotify.windows.com/',
    'https://notify.windows.com/',
    'https://googleapis.com/',
    'https://storage.googleapis.com/',
    'https://127.0.0.1/',
    'https://localhost/',
    'https://169.254.169.254/latest/meta-data',
    'http://169.254.169.254/latest/meta-data',
    'http://10.0.0.5:5432/',
    'http://localhost.evil.example/',
    'http://[::ffff:169.254.169.254]/',
    'ftp://fcm.googleapis.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'fcm.googleapis.com',
    '',
    `https://fcm.googleapis.com/${'a'.repeat(PUSH_ENDPOINT_MAX)}`,
  ])('is refused anywhere else: %s', (endpoint) => {
    expect(isPushEndpoint(endpoint, PUBLIC)).toBe(false)
    expect(isPushEndpoint(endpoint, TRIAL)).toBe(false)
  })

  it.each([
    'http://127.0.0.1:4000/push',
    'http://localhost/push',
    'http://[::1]:4000/',
    'http://2130706433/',
  ])('may be on this machine when the estate itself is: %s', (endpoint) => {
    expect(isPushEndpoint(endpoint, TRIAL)).toBe(true)
    expect(isPushEndpoint(endpoint, 'http://127.0.0.1:3000')).toBe(true)
    expect(isPushEndpoint(endpoint, PUBLIC)).toBe(false)
    expect(isPushEndpoint(endpoint, 'https://localhost.evil.example')).toBe(false)
  })
})

describe('the keys of a browser', () => {
  it.each([
    [`B${'a'.repeat(86)}`, true],
    [`B${'-_'.repeat(43)}=`, true],
    [`A${'a'.repeat(86)}`, false],
    ['B', false],
    [`B${'+'.repeat(86)}`, false],
    [`B${'a'.repeat(86)}\n`, false],
  ])('are points of the curve: %j is %s', (key, isOne) => {
    expect(isPushKey(key)).toBe(isOne)
  })

  it.each([
    ['a'.repeat(22), true],
    [`${'a'.repeat(22)}==`, true],
    ['a'.repeat(21), false],
    ['a'.repeat(23), false],
  ])('and secrets of sixteen bytes: %j is %s', (secret, isOne) => {
    expect(isPushSecret(secret)).toBe(isOne)
  })
})
