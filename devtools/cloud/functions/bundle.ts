import { buildSync } from 'esbuild'
import { join } from 'node:path'

/** Compiles the function process's entry into one file, so that starting a process pays for no compiler. */
export function bundleWorker(directory: string): string {
  const outfile = join(directory, 'worker.cjs')
  buildSync({
    entryPoints: [join(__dirname, 'worker.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    logLevel: 'error',
  })
  return outfile
}
