import { build } from './build.mjs'
import { ensureInstalled, run } from './install.mjs'

/** npm run hostile [-- --each 100000 --seed 1 --only lessons]: hostile payloads to every built function, over the real SDK. */
ensureInstalled()
if ((await build('cloud')) !== 0) process.exit(1)
run('node', ['--import', 'tsx', 'devtools/hostile/main.ts', ...process.argv.slice(2)])
