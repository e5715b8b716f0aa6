import { describe, expect, test } from 'vitest'
import { describeFailure, StartupError } from '@/server/startup-error'

const systemError = (code: string) =>
  Object.assign(new Error(`${code}: it failed`), { code, path: '/srv/estate/file' })

describe('what the operator reads', () => {
  test('is one line when there is something to do about it', () => {
    expect(describeFailure(new StartupError('PORT must be a number'))).toBe('PORT must be a number')
    expect(describeFailure(systemError('EACCES'))).toMatch(
      /^\/srv\/estate\/file cannot be used \(EACCES\); give it to .*$/,
    )
    expect(describeFailure(systemError('ENOSPC'))).toMatch(
      /^the disk is full \(writing \/srv\/estate\/file\); free .*$/,
    )
  })

  test('is the stack when only a programmer can help', () => {
    expect(describeFailure(new TypeError('x is undefined'))).toMatch(/^TypeError: x is undefined\n {4}at /)
  })
})
