import { buildAll } from './build.mjs'
import { ensureInstalled, run } from './install.mjs'

/** npm run gallery [-- --only board]: pictures of every screen and every component in every state, in .local/gallery. */
ensureInstalled()
const failed = await buildAll('cloud', 'weapp', 'h5', 'showcase-weapp', 'showcase-h5')
if (failed) process.exit(failed)
run('node', ['--import', 'tsx', 'devtools/simulator/gallery/main.ts', ...process.argv.slice(2)])
