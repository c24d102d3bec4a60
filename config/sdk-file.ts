import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { buildSync, version as esbuildVersion } from 'esbuild'

/** Made once for all that is built and run in this checkout. */
const SHELF = resolve(__dirname, '../.local/bundles')

/**
 * The unchanged SDK in one file, as each deployed function carries it: it starts in about half the time of its hundreds of files. It is
 * made of the very files that Node would load; their twins for browsers and bundlers are a little quicker and answer otherwise, as
 * where json-bigint calls what it is handed.
 */
export function sdkFile(): string {
  const { resolve: find } = createRequire(join(__dirname, 'sdk-file.ts'))
  // What npm has installed is named there, all that the SDK needs included.
  const installed = readFileSync(join(dirname(find('wx-server-sdk/package.json')), '../.package-lock.json'), 'utf8')
  return madeOnce(find('wx-server-sdk'), 'wx-server-sdk.js', [installed])
}

/** One file of an entry and all that it needs, made anew only when what it is made from has changed. */
export function madeOnce(entry: string, name: string, madeFrom: readonly string[]): string {
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
  writeFileSync(making, inAscii(readFileSync(making, 'utf8')))
  renameSync(making, file)
  return file
}

/** What is left of other letters stands in comments and patterns, where this says the same: a process reads plain bytes in a third of the time. */
const inAscii = (text: string): string =>
  text.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
