import { build } from 'esbuild'

const SOURCE = 'web/worker/service-worker.ts'
const BUNDLE = 'web/public/sw.js'

/** Bundles the service worker to where the site serves it. `revision` makes browsers take the worker of a new build. */
export async function buildServiceWorker(revision: string): Promise<void> {
  await build({
    entryPoints: [SOURCE],
    outfile: BUNDLE,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"', ESTATE_BUILD: JSON.stringify(revision) },
  })
}
