import { rmSync } from 'node:fs'
import { ensurePostgres } from '@/server/postgres'

/**
 * The run's Postgres, started by a process that outlives the run: however that ends, killed ones too, the database ends
 * after it and its folder goes. Told the folder; answers the address.
 */
const dataDir = process.argv[2] as string
const postgres = await ensurePostgres(dataDir, { fast: true })

process.on('disconnect', async () => {
  await postgres.stop()
  rmSync(dataDir, { recursive: true, force: true })
  process.exit()
})
process.send?.(postgres.url)
