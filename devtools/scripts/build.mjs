import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ensureInstalled, root } from './install.mjs'
import { quietly, secondsSince } from './quietly.mjs'

/** What a build is made from: when none of it has changed, the last build stands. */
const SOURCES = ['src', 'config', 'babel.config.js', 'package-lock.json', 'project.config.json', 'tsconfig.json']
const CLOUD_SOURCES = [
  'src/contract',
  'src/domain',
  'cloudfunctions',
  'config/cloud.ts',
  'config/sdk-file.ts',
  'package-lock.json',
]

/**
 * Builds `weapp`, `h5`, `cloud`, or the page that shows each component (`showcase-weapp`, `showcase-h5`) if its sources have changed
 * since. Answers with the exit code.
 */
export async function build(target, env = {}) {
  const sources = target === 'cloud' ? CLOUD_SOURCES : SOURCES
  const print = fingerprint(sources, JSON.stringify(env))
  const stamp = join(root, `.local/build/${target}`)
  const output = join(root, 'dist', target === 'cloud' ? 'cloudfunctions' : target)
  if (existsSync(output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === print) return 0
  const began = performance.now()
  console.log(`  building ${target} …`)
  rmSync(stamp, { force: true })
  const status =
    target === 'cloud'
      ? await quietly('build-cloud', ['node', '--import', 'tsx', 'config/cloud.ts'])
      : await taro(target, output, env)
  if (status !== 0) return status
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, print)
  console.log(`  built ${target} in ${secondsSince(began)}`)
  return 0
}

/** Several, one after another, until one fails. Answers with the exit code. */
export async function buildAll(...targets) {
  for (const target of targets) {
    const status = await build(target)
    if (status !== 0) return status
  }
  return 0
}

function taro(target, output, env) {
  rmSync(output, { recursive: true, force: true })
  const type = target.replace('showcase-', '')
  const command = ['node', 'node_modules/@tarojs/cli/bin/taro', 'build', '--type', type]
  return quietly(`build-${target}`, command, {
    NODE_ENV: 'production',
    TARO_ENV: type,
    // Nobody builds again where a machine is thrown away.
    TARO_CACHE: process.env.CI === 'true' ? '' : '1',
    TARO_APP_SHOWCASE: type === target ? '' : '1',
    ...env,
  })
}

function fingerprint(paths, extra) {
  const hash = createHash('sha256').update(extra)
  for (const file of paths.flatMap(filesOf).sort()) hash.update(file).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

function filesOf(path) {
  if (!existsSync(join(root, path))) return []
  try {
    return readdirSync(join(root, path)).flatMap((name) => filesOf(join(path, name)))
  } catch {
    return [path]
  }
}

if (process.argv[1] === import.meta.filename) {
  ensureInstalled()
  process.exit(await build(process.argv[2] ?? 'h5'))
}
