import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig, type Config, type EmailAdapter } from 'payload'
import sharp from 'sharp'
import { collections } from './collections'
import { settings } from './collections/settings'
import { answerError } from './hooks/answer-error'
import { env, payloadSecret } from './server/env'
import { databaseUrl } from './server/postgres'

const root = path.dirname(fileURLToPath(import.meta.url))

/** Connections of one process: at least twice the writes it does at once. */
const POOL_MAX = 40
const CONNECT_TIMEOUT_MS = 5_000
const STATEMENT_TIMEOUT_MS = 20_000
const IDLE_TRANSACTION_TIMEOUT_MS = 20_000
const PHOTO_MAX_BYTES = 10_000_000

/** Nothing is sent from inside a request: mail goes through the outbox, and Payload's own sender stays shut. */
const refusingMailer: EmailAdapter = () => ({
  name: 'outbox-only',
  defaultFromAddress: 'estate@khaki.example',
  defaultFromName: 'Khaki Estate',
  sendEmail: async () => {
    throw new Error('Mail is queued in the outbox (hooks/notifications/tell.ts), never sent here.')
  },
})

/** The estate's configuration before Payload completes it; the benchmarks put a plain collection beside it. */
export const estateConfig: Config = {
  secret: payloadSecret(),
  serverURL: env.estateUrl,
  cors: [env.estateUrl],
  csrf: [env.estateUrl],
  telemetry: false,
  collections,
  globals: [settings],
  editor: lexicalEditor(),
  email: refusingMailer,
  sharp,
  graphQL: { disable: true },
  maxDepth: 2,
  defaultDepth: 0,
  jobs: { access: { run: () => false, queue: () => false, cancel: () => false } },
  upload: { limits: { fileSize: PHOTO_MAX_BYTES, files: 1 }, abortOnLimit: true },
  hooks: { afterError: [answerError] },
  typescript: { outputFile: path.join(root, 'payload-types.ts') },
  admin: {
    user: 'users',
    avatar: 'default',
    importMap: {
      baseDir: root,
      importMapFile: path.join(root, 'web/app/(payload)/admin/importMap.js'),
    },
    meta: { titleSuffix: '· Khaki Estate' },
    components: {},
  },
  db: postgresAdapter({
    idType: 'uuid',
    push: false,
    migrationDir: path.join(root, 'migrations'),
    extensions: ['btree_gist'],
    pool: {
      connectionString: databaseUrl(),
      max: POOL_MAX,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      statement_timeout: STATEMENT_TIMEOUT_MS,
      idle_in_transaction_session_timeout: IDLE_TRANSACTION_TIMEOUT_MS,
    },
  }),
}

export default buildConfig(estateConfig)
