import { buildAll } from './build.mjs'
import { ensureInstalled, run } from './install.mjs'

/** npm run measure [-- --soak 180]: what every page and interaction of the mini-program sends, or a long walk through it. */
ensureInstalled()
const failed = await buildAll('cloud', 'weapp')
if (failed) process.exit(failed)
run('node', ['--import', 'tsx', 'devtools/simulator/measure/main.ts', ...process.argv.slice(2)])
