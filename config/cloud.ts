import { build } from 'esbuild'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import sdk from 'wx-server-sdk/package.json'
import { sdkFile } from './sdk-file'

const root = resolve(__dirname, '..')
const sources = join(root, 'cloudfunctions')
const output = join(root, 'dist/cloudfunctions')
/** Functions that carry a library: small again without the spaces. The others stay readable in a stack trace. */
const MINIFIED = new Set(['exports', 'imports', 'taking'])
/**
 * Whether each function carries the SDK as one file beside its own, or the cloud installs it as its hundreds of files: which starts in
 * twice the time. That is all there is to be changed to go back.
 */
const CARRIES_SDK: boolean = true
const SDK = 'wx-server-sdk'
/** Seconds a function may take, unless its config.json says otherwise: three is too short for a cold start on a busy Monday. */
const DEFAULT_CONFIG = { timeout: 10 }

/**
 * Bundles every cloud function (a folder with an index.ts) into one CommonJS file with its package.json and config.json, ready
 * to be uploaded by WeChat DevTools, miniprogram-ci or the CloudBase CLI. The SDK is one file beside it.
 */
async function buildFunctions(): Promise<void> {
  rmSync(output, { recursive: true, force: true })
  for (const name of readdirSync(sources)) {
    const entry = join(sources, name, 'index.ts')
    if (!existsSync(entry)) continue
    const folder = join(output, name)
    mkdirSync(folder, { recursive: true })
    await build({
      entryPoints: [entry],
      outfile: join(folder, 'index.js'),
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node18',
      // What is in each of them before all else.
      inject: [join(sources, 'kit/last-words.ts')],
      external: [SDK, `./${SDK}.js`],
      alias: CARRIES_SDK ? { [SDK]: `./${SDK}.js` } : {},
      charset: 'utf8',
      legalComments: 'none',
      logLevel: 'warning',
      minify: MINIFIED.has(name),
    })
    write(join(folder, 'package.json'), {
      name,
      version: '1.0.0',
      main: 'index.js',
      dependencies: CARRIES_SDK ? {} : { [SDK]: sdk.version },
    })
    if (CARRIES_SDK) copyFileSync(sdkFile(), join(folder, `${SDK}.js`))
    const config = join(sources, name, 'config.json')
    if (existsSync(config)) copyFileSync(config, join(folder, 'config.json'))
    else write(join(folder, 'config.json'), DEFAULT_CONFIG)
    const bytes = readFileSync(join(folder, 'index.js')).length
    console.log(`  ${name} ${Math.round(bytes / 1024)} KB`)
  }
}

const write = (file: string, content: object): void => writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`)

buildFunctions().catch((failure: unknown) => {
  console.error(failure)
  process.exitCode = 1
})
