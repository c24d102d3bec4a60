import { buildAll } from './build.mjs'
import { ensureInstalled, run } from './install.mjs'

/**
 * npm run simulator [-- --port N] [-- --size N]
 * Sets up what is missing, then runs the mini-program's own build in a simulator, next to the web preview, over one local
 * cloud with a seeded city.
 */
ensureInstalled()
const failed = await buildAll('cloud', 'weapp', 'h5')
if (failed) process.exit(failed)
run('node', ['--import', 'tsx', 'devtools/simulator/main.ts', ...process.argv.slice(2)])
