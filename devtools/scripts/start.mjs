import { build, buildAll } from './build.mjs'
import { ensureInstalled, run } from './install.mjs'

/**
 * npm start [-- --reset] [-- --size small|city|N] [-- --port N] [-- --weapp [--as member]]
 * Sets up what is missing, then runs the preview over the local cloud with a seeded city.
 */
const options = process.argv.slice(2)
const valueOf = (name) => (options.includes(name) ? options[options.indexOf(name) + 1] : undefined)
const port = valueOf('--port') ?? '5210'

ensureInstalled()
const weapp = options.includes('--weapp')
const local = `http://127.0.0.1:${port}/as/${valueOf('--as') ?? 'member'}`
const failed = (await buildAll('cloud', 'h5')) || (weapp && (await build('weapp', { TARO_APP_LOCAL_CLOUD: local })))
if (failed) process.exit(failed)
run('node', ['--import', 'tsx', 'devtools/preview/main.ts', ...options])
