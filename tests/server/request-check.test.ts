import { describe, expect, test } from 'vitest'
import { isReadableTarget } from '@/server/request-check'

describe('a request target', () => {
  test.each(['/', '/tickets?page=2', '/caf%C3%A9', '/a%2Fb', '/?q=100%', '//double'])(
    '%s can be read',
    (target) => {
      expect(isReadableTarget(target)).toBe(true)
    },
  )

  test.each(['*', 'http://[bad', '//[', '/%', '/%E0%A4%A', '/a%00b', '/?q=%00', '/\0', '\\x', ''])(
    '%j is refused',
    (target) => {
      expect(isReadableTarget(target)).toBe(false)
    },
  )
})
