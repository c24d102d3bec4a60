import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { buildSync, version as esbuildVersion } from 'esbuild'

/** Made once for all clouds of this checkout. */
const SHELF = resolve(__dirname, '../../../.local/bundles')

/** The entry of function processes in one file, so that starting a process pays for no compiler. */
export function workerFile(): string {
  const sources = [__dirname, join(__dirname, '../../clock')].flatMap((folder) =>
    readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')),
  )
  return madeOnce(join(__dirname, 'worker.ts'), 'worker.cjs', sources)
}

/** The unchanged SDK in one file, as a deployed function may carry it: it loads in half the time of its hundreds of files. */
export function sdkFile(): string {
  const { resolve: find } = createRequire(join(__dirname, 'bundle.ts'))
  // What npm has installed is named there, all that the SDK needs included.
  const installed = readFileSync(join(dirname(find('wx-server-sdk/package.json')), '../.package-lock.json'), 'utf8')
  return madeOnce(find('wx-server-sdk'), 'wx-server-sdk.cjs', [installed])
}

function madeOnce(entry: string, name: string, madeFrom: readonly string[]): string {
  const hash = createHash('sha256').update(esbuildVersion)
  for (const text of madeFrom) hash.update(text)
  const file = join(SHELF, hash.digest('hex').slice(0, 16), name)
  if (existsSync(file)) return file
  mkdirSync(dirname(file), { recursive: true })
  // Several may be making it at once: each a file of its own, and the last one stays.
  const making = join(dirname(file), `${process.pid}-${basename(file)}`)
  buildSync({
    entryPoints: [entry],
    outfile: making,
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    logLevel: 'error',
  })
  renameSync(making, file)
  return file
}
