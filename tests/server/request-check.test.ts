import { describe, expect, test } from 'vitest'
import { isReadableTarget } from '@/server/request-check'

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
