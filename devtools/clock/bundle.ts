import { buildSync } from 'esbuild'
import { join } from 'node:path'

let bundled: string | undefined

/** The script that moves a page's clock, for the page's own `<script data-ahead>`. */
export function pageClock(): string {
  bundled ??= buildSync({
    entryPoints: [join(__dirname, 'page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
    logLevel: 'error',
  }).outputFiles[0]?.text
  return bundled ?? ''
}
