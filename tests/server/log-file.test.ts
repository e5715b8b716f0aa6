import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { LogFile } from '@/server/log-file'
import { ownFolder } from '../support/folders'

const LINE = `${'x'.repeat(99)}\n`
const OF_TEN_LINES = { maxBytes: 10 * LINE.length, keptFiles: 3, restMs: 0 }

const filesIn = (dataDir: string): string[] => readdirSync(path.join(dataDir, 'logs')).sort()
const linesIn = (dataDir: string): number =>
  filesIn(dataDir)
    .map((name) => readFileSync(path.join(dataDir, 'logs', name), 'utf8').split('\n').length - 1)
    .reduce((sum, lines) => sum + lines, 0)

afterEach(() => void vi.restoreAllMocks())

test('a log file is its owner’s alone, and is there with its last line', () => {
  const dataDir = ownFolder('log-')
  new LogFile(dataDir, 'web').write('the last words\n')
  const file = path.join(dataDir, 'logs/web.log')
  expect(readFileSync(file, 'utf8')).toBe('the last words\n')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700)
})

test('a large one is put aside, no line is lost, and the oldest of those aside go', async () => {
  const dataDir = ownFolder('log-')
  const log = new LogFile(dataDir, 'web', OF_TEN_LINES)
  for (let line = 0; line < 25; line += 1) log.write(LINE)
  expect(filesIn(dataDir)).toHaveLength(3)
  expect(linesIn(dataDir)).toBe(25)
  for (let line = 0; line < 100; line += 1) log.write(LINE)
  expect(filesIn(dataDir)).toHaveLength(1 + OF_TEN_LINES.keptFiles)
})

test('two processes that write to one file lose no line when it is put aside', () => {
  const dataDir = ownFolder('log-')
  const limits = { ...OF_TEN_LINES, keptFiles: 100 }
  const [one, other] = [new LogFile(dataDir, 'web', limits), new LogFile(dataDir, 'web', limits)]
  for (let line = 0; line < 60; line += 1) {
    one.write(LINE)
    other.write(LINE)
  }
  expect(linesIn(dataDir)).toBe(120)
})

test('a full disk is said on stderr, stops nobody, and is tried again', () => {
  const dataDir = ownFolder('log-')
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const file = path.join(dataDir, 'logs/web.log')
  mkdirSync(path.dirname(file))
  symlinkSync('/dev/full', file)
  const log = new LogFile(dataDir, 'web', { restMs: 0 })
  log.write(LINE)
  expect(said.mock.calls.flat().join('')).toMatch(/web\.log cannot be written \(ENOSPC\)/)
  rmSync(file)
  log.write(LINE)
  expect(readFileSync(file, 'utf8')).toBe(LINE)
})

test('a disk that refuses is left alone for a while', () => {
  const dataDir = ownFolder('log-')
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  mkdirSync(path.join(dataDir, 'logs'))
  symlinkSync('/dev/full', path.join(dataDir, 'logs/web.log'))
  const log = new LogFile(dataDir, 'web')
  for (let line = 0; line < 5; line += 1) log.write(LINE)
  expect(said).toHaveBeenCalledTimes(1)
})
