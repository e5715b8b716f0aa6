/** Names the one migration that runs at a time, across all processes and machines; backups and restores keep it waiting. */
export const MIGRATION_LOCK = 20_261_121
/** Held while a backup is made: one at a time. */
export const BACKUP_LOCK = 20_261_129
