import path from 'node:path'
import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const root = path.resolve(import.meta.dirname, '..')

const config: NextConfig = {
  turbopack: { root },
  outputFileTracingRoot: root,
  allowedDevOrigins: ['127.0.0.1'],
  poweredByHeader: false,
  // The one reads its own data files, which no bundle carries; the other is large, and seldom used.
  serverExternalPackages: ['pdfkit', '@aws-sdk/client-s3'],
  experimental: {
    serverActions: {
      // Six photos at their largest, for who sends the form without JavaScript; the door takes less from others (body-limit.ts).
      bodySizeLimit: '64mb',
      // Behind a proxy the address that the browser names is the public one.
      allowedOrigins: process.env.ESTATE_URL ? [new URL(process.env.ESTATE_URL).host] : [],
    },
  },
  // `npm run typecheck` checks the whole tree at once.
  typescript: { ignoreBuildErrors: true },
}

const withPanel = withPayload(config, { devBundleServerPackages: false })

/** Payload asks for a colour scheme hint on every address, which makes browsers load a first page twice: the panel alone needs it. */
const panelHeaders = async () =>
  ((await withPanel.headers?.()) ?? []).map((rule) => ({ ...rule, source: '/admin/:path*' }))

/** Browsers must learn at once of the service worker of a new build. */
const WORKER_HEADERS = { source: '/sw.js', headers: [{ key: 'Cache-Control', value: 'no-cache' }] }

export default {
  ...withPanel,
  headers: async () => [...(await panelHeaders()), WORKER_HEADERS],
} satisfies NextConfig
