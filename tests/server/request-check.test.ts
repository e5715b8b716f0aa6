import { describe, expect, test } from 'vitest'
import { isReadableTarget, loggablePath } from '@/server/request-check'
import { securityHeaders } from '@/web/security-headers'

describe('a request target', () => {
  test.each(['/', '/tickets?page=2', '/caf%C3%A9', '/a%2Fb', '/?q=100%', '//double'])(
    '%s can be read',
    (target) => {
      expect(isReadableTarget(target)).toBe(true)
    },
  )

  test.each(['/api/../language', '/api/%2e%2e/language', '/./x', '/a/..', '/a%2f..%2fb', '/a/.%2E/b'])(
    '%s leads elsewhere than it says, and is refused',
    (target) => {
      expect(isReadableTarget(target)).toBe(false)
    },
  )

  test.each(['/...', '/a.b/..c', '/.well-known/x', '/?next=/../x'])('%s leads where it says', (target) => {
    expect(isReadableTarget(target)).toBe(true)
  })

  test.each(['*', 'http://[bad', '//[', '/%', '/%E0%A4%A', '/a%00b', '/?q=%00', '/\0', '\\x', ''])(
    '%j is refused',
    (target) => {
      expect(isReadableTarget(target)).toBe(false)
    },
  )
})

describe('the address of a link', () => {
  const TOKEN = '0123456789abcdef0123456789abcdef01234567'

  test.each([
    [`/reset-password/${TOKEN}`, '/reset-password/…'],
    [`/invitation/${TOKEN}?x=1`, '/invitation/…'],
    [`//invitation//${TOKEN}/more`, '//invitation//…'],
    [`/Invitation/${TOKEN}`, '/Invitation/…'],
    ['/link/AwBc-_.x1', '/link/…'],
    ['/unsubscribe/AwBc-_.x1', '/unsubscribe/…'],
    ['/reset-password/', '/reset-password/'],
    ['/tickets/KE-1?page=2', '/tickets/KE-1'],
    ['/api/users/reset-password', '/api/users/reset-password'],
  ])('%s is logged as %s', (target, logged) => expect(loggablePath(target)).toBe(logged))

  test('is told to no other site, and still to the page’s own form', () => {
    const told = (path: string) =>
      securityHeaders(path, { nonce: 'x', isHttps: false, isDev: false })['Referrer-Policy']
    expect(told(`/reset-password/${TOKEN}`)).toBe('same-origin')
    expect(told(`/invitation/${TOKEN}`)).toBe('same-origin')
    expect(told('/link/AwBc-_.x1')).toBe('no-referrer')
    expect(told('/unsubscribe/AwBc-_.x1')).toBe('no-referrer')
    expect(told('/tickets')).toBe('strict-origin-when-cross-origin')
  })
})
