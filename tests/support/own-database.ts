import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import { createDatabase } from './database'

/** Each test file has a database of its own, named before anything reads the settings. */
const dataDir = inject('dataDir')
process.env.ESTATE_DATA = dataDir
process.env.LOG_LEVEL ??= 'silent'
process.env.PAYLOAD_SECRET = 'a secret of the tests alone'
process.env.DATABASE_URL = await createDatabase(
  inject('postgresUrl'),
  `t_${randomUUID().replaceAll('-', '')}`,
)
