import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, lstatSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { StartupError } from './startup-error'

const WORLD_EXECUTE = 0o001
const GROUP_EXECUTE = 0o010
const OWNER_EXECUTE = 0o100

/** Whom Postgres runs as when that is not the present user. */
export type Account = { uid: number; gid: number }

/**
 * Postgres refuses to run as root: then it runs as the owner of its files, of the data folder, or `nobody`, in this order.
 * Undefined, when not root, means the present user. Throws a StartupError when the files are another ordinary user's.
 */
export function postgresAccount(dataDir: string, clusterDir: string): Account | undefined {
  const uid = process.getuid?.()
  const owner = existsSync(clusterDir) ? statSync(clusterDir) : undefined
  if (uid === 0) return [owner, statSync(dataDir)].find((stat) => stat && stat.uid !== 0) ?? nobody()
  if (owner && uid !== undefined && owner.uid !== uid) {
    throw new StartupError(
      `the database in ${dataDir} belongs to another user (uid ${owner.uid}); start as that user or as root, or set ESTATE_DATA to another folder`,
    )
  }
  return undefined
}

function nobody(): Account {
  const id = (option: string) => Number(execFileSync('id', [option, 'nobody'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

/** Whether `account` may enter `dir`: the execute bit of every folder on the way, symbolic links aside. */
export function canEnter(account: Account, dir: string): boolean {
  const { uid, gid, mode } = statSync(dir)
  const bit = uid === account.uid ? OWNER_EXECUTE : gid === account.gid ? GROUP_EXECUTE : WORLD_EXECUTE
  const parent = path.dirname(dir)
  return (mode & bit) !== 0 && (parent === dir || canEnter(account, parent))
}

/** Gives `root` and all beneath it to `account`. */
export function giveTree(account: Account, root: string): void {
  chownSync(root, account.uid, account.gid)
  for (const entry of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(root, entry)
    if (!lstatSync(file).isSymbolicLink()) chownSync(file, account.uid, account.gid)
  }
}
