import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { makeDataDir } from '@/server/data-dir'

const folder = mkdtempSync(path.join(tmpdir(), 'estate-data-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('the data folder', () => {
  test('is made with its parents, and others may not list it', () => {
    const dataDir = path.join(folder, 'deep', 'er', 'estate')
    makeDataDir(dataDir)
    expect(statSync(dataDir).mode & 0o777).toBe(0o711)
    expect(() => makeDataDir(dataDir)).not.toThrow()
  })

  test('that would lie under a file is refused with what to do', () => {
    const file = path.join(folder, 'file')
    writeFileSync(file, '')
    for (const dataDir of [file, path.join(file, 'estate')]) {
      expect(() => makeDataDir(dataDir)).toThrow(
        /cannot be written \((EEXIST|ENOTDIR)\); correct its permissions/,
      )
    }
  })

  test.runIf(existsSync('/proc/self'))(
    'that the system never lets anyone make is refused, not waited for',
    () => {
      expect(() => makeDataDir('/proc/estate')).toThrow(/cannot be written \(ENOENT\)/)
    },
  )
})
