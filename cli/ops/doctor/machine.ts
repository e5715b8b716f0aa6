import { accessSync, constants, existsSync, statfsSync } from 'node:fs'
import path from 'node:path'
import type { Env } from '@/server/env'
import { checkNode, checkSpace } from '@/server/preflight'
import { broken, type Finding, ok, refusalAsFinding, warn } from './finding'

const SECRET_FILE = 'payload-secret'
const BYTES_A_GIGABYTE = 1024 ** 3
const SECRET_MIN = 16

/** The machine and the settings, before any database is asked. */
export async function checkMachineAndSettings(env: Env): Promise<Finding[]> {
  return [
    await refusalAsFinding('node', `Node ${process.versions.node}`, () => checkNode(process.versions.node)),
    await refusalAsFinding('data folder', `${env.dataDir} can be written`, () => checkDataDir(env.dataDir)),
    await refusalAsFinding('disk', `${freeSpace(env.dataDir)} free`, () =>
      checkSpace(env.dataDir, freeBytes(env.dataDir)),
    ),
    checkSecret(env),
    checkAddress(env),
    ok('time zone', `${env.timeZone}, where it is ${localTime(env.timeZone)}`),
  ]
}

function checkDataDir(dataDir: string): void {
  // A look must not make it: before the first start its parent is what counts.
  accessSync(existsSync(dataDir) ? dataDir : path.dirname(dataDir), constants.R_OK | constants.W_OK)
}

function freeBytes(dataDir: string): number {
  const { bavail, bsize } = statfsSync(existsSync(dataDir) ? dataDir : path.dirname(dataDir))
  return bavail * bsize
}

const freeSpace = (dataDir: string): string => `${(freeBytes(dataDir) / BYTES_A_GIGABYTE).toFixed(1)} GB`

function checkSecret({ isProduction, dataDir }: Env): Finding {
  const given = process.env.PAYLOAD_SECRET?.trim()
  if (given && given.length < SECRET_MIN) {
    return warn('secret', 'PAYLOAD_SECRET is short', '`openssl rand -hex 32` makes a good one')
  }
  if (given) return ok('secret', 'PAYLOAD_SECRET is set')
  if (existsSync(path.join(dataDir, SECRET_FILE))) return ok('secret', 'kept in the data folder')
  return isProduction
    ? broken('secret', 'PAYLOAD_SECRET is not set', '`openssl rand -hex 32` makes a good one')
    : ok('secret', 'made and kept in the data folder at the first start')
}

function checkAddress({ estateUrl, isProduction, twilio, smtpUrl }: Env): Finding {
  const { hostname, protocol } = new URL(estateUrl)
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  const isServing = isProduction || twilio !== undefined || smtpUrl !== undefined
  if (isLocal && isServing) {
    return warn(
      'address',
      `${estateUrl}: links in messages lead nowhere for others`,
      'set ESTATE_URL to the public address',
    )
  }
  if (!isLocal && protocol === 'http:') {
    return warn(
      'address',
      `${estateUrl} is not encrypted`,
      'serve it over https and set ESTATE_URL to that address',
    )
  }
  return ok('address', estateUrl)
}

function localTime(timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(),
  )
}
