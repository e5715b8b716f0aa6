import { mkdir, readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
/** The program as one file that starts almost as fast as Node itself. */
export const bundle = path.join(root, 'dist', 'estate.cjs')

/** Builds the bundle. Whoever runs the program meanwhile sees the old one or the new one, never half of it. */
export async function build() {
  const { build: esbuild } = await import('esbuild')
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'))
  const draft = `${bundle}.${process.pid}`
  await mkdir(path.dirname(bundle), { recursive: true })
  await esbuild({
    entryPoints: [path.join(root, 'cli', 'main.ts')],
    outfile: draft,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    // As CommonJS, what a command does not use is not loaded; as ESM, importing `node:http` alone takes 40 ms.
    format: 'cjs',
    legalComments: 'none',
    logLevel: 'warning',
    define: { ESTATE_VERSION: JSON.stringify(version) },
  })
  await rename(draft, bundle)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await build()
