/** Files are read and written by the estate's own account, and nobody else. */
const OWNER_ONLY_MASK = 0o077

/**
 * From here on whatever this process writes is closed to other accounts, whoever writes it: Payload asks no rights for an
 * upload. Processes that share a folder run as one account. Called once Postgres is there: as root its programs may have to
 * be laid where another account finds them.
 */
export function keepFilesOwn(): void {
  process.umask(OWNER_ONLY_MASK)
}
