import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig, type Config, type EmailAdapter, type PayloadLogger } from 'payload'
import type { Pool } from 'pg'
import sharp from 'sharp'
import { collections } from './collections'
import { dashboardTableEndpoints } from './collections/figures/endpoints/dashboard-tables'
import { kpiEndpoints } from './collections/figures/endpoints/kpis'
import { settings } from './collections/settings'
import { answerError } from './hooks/answer-error'
import { keepErrorNames } from './hooks/keep-error-names'
import { surviveLostConnections } from './server/database'
import { databaseUrl } from './server/database-url'
import { env, payloadSecret } from './server/env'
import { payloadLogger } from './server/logger'
import { notePool } from './server/pool-in-use'

const root = path.dirname(fileURLToPath(import.meta.url))

/** Connections of one process: at least twice the writes it does at once. */
const POOL_MAX = 40
const CONNECT_TIMEOUT_MS = 10_000
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

/** What the API answers with a 4xx is the client's affair; it is logged for whoever looks for it, not as a fault. */
const REFUSALS_ARE_NO_FAULTS = {
  RuleViolation: 'debug',
  AuthenticationError: 'debug',
  Forbidden: 'debug',
  NotFound: 'debug',
  QueryError: 'debug',
  ValidationError: 'debug',
} as Config['loggingLevels']

keepErrorNames()

export default buildConfig({
  secret: payloadSecret(),
  serverURL: env.estateUrl,
  cors: [env.estateUrl],
  csrf: [env.estateUrl],
  telemetry: false,
  logger: payloadLogger as PayloadLogger,
  loggingLevels: REFUSALS_ARE_NO_FAULTS,
  collections,
  globals: [settings],
  endpoints: [...kpiEndpoints, ...dashboardTableEndpoints],
  editor: lexicalEditor(),
  email: refusingMailer,
  sharp,
  graphQL: { disable: true },
  maxDepth: 2,
  defaultDepth: 0,
  jobs: { access: { run: () => false, queue: () => false, cancel: () => false } },
  upload: { limits: { fileSize: PHOTO_MAX_BYTES, files: 1 }, abortOnLimit: true },
  hooks: { afterError: [answerError] },
  onInit: (payload) => {
    surviveLostConnections(payload)
    notePool((payload.db as unknown as { pool: Pool }).pool)
  },
  typescript: { outputFile: path.join(root, 'payload-types.ts'), autoGenerate: false },
  admin: {
    user: 'users',
    avatar: 'default',
    importMap: {
      baseDir: root,
      importMapFile: path.join(root, 'web/app/(payload)/admin/importMap.js'),
    },
    dateFormat: 'd MMM yyyy, h:mm a',
    meta: {
      titleSuffix: '· Khaki Estate',
      icons: [{ rel: 'icon', type: 'image/x-icon', url: '/favicon.ico' }],
    },
    components: {
      graphics: { Icon: '/web/admin/Icon.tsx#Icon', Logo: '/web/admin/Logo.tsx#Logo' },
      afterNavLinks: [
        '/web/admin/bookings/BookingsLinks.tsx#BookingsLinks',
        '/web/admin/deliveries/BoardLink.tsx#BoardLink',
      ],
      views: {
        dashboard: { Component: '/web/admin/Dashboard.tsx#Dashboard' },
        bookingsBoard: {
          Component: '/web/admin/bookings/BookingsBoard.tsx#BookingsBoard',
          path: '/bookings-board',
          meta: { title: 'Bookings board' },
        },
        bookingsCalendar: {
          Component: '/web/admin/bookings/BookingsCalendar.tsx#BookingsCalendar',
          path: '/bookings-calendar',
          meta: { title: 'Bookings calendar' },
        },
        figureList: {
          Component: '/web/admin/dashboard/FigureList.tsx#FigureList',
          path: '/figure-list',
          meta: { title: 'Behind the figure' },
        },
        deliveriesBoard: {
          Component: '/web/admin/deliveries/DeliveryBoard.tsx#DeliveryBoard',
          path: '/deliveries-board',
          meta: { title: 'Delivery board' },
        },
      },
    },
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
})
