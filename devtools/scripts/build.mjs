import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { attempt, ensureInstalled, root } from './install.mjs'

/** What a build is made from: when none of it has changed, the last build stands. */
const SOURCES = ['src', 'config', 'babel.config.js', 'package-lock.json', 'project.config.json', 'tsconfig.json']
const CLOUD_SOURCES = ['src/contract', 'src/domain', 'cloudfunctions', 'package-lock.json']

/** Builds `weapp`, `h5` or `cloud` if its sources have changed since. Answers with the exit code. */
export function build(target, env = {}) {
  const sources = target === 'cloud' ? CLOUD_SOURCES : SOURCES
  const print = fingerprint(sources, JSON.stringify(env))
  const stamp = join(root, `.local/build/${target}`)
  const output = join(root, 'dist', target === 'cloud' ? 'cloudfunctions' : target)
  if (existsSync(output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === print) return 0
  console.log(`Building ${target} …`)
  rmSync(stamp, { force: true })
  const status =
    target === 'cloud' ? attempt('node', ['--import', 'tsx', 'config/cloud.ts']) : taro(target, output, env)
  if (status !== 0) return status
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, print)
  return 0
}

function taro(target, output, env) {
  rmSync(output, { recursive: true, force: true })
  const arguments_ = ['node_modules/@tarojs/cli/bin/taro', 'build', '--type', target]
  return attempt('node', arguments_, { NODE_ENV: 'production', TARO_ENV: target, TARO_CACHE: '1', ...env })
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
  process.exit(build(process.argv[2] ?? 'h5'))
}
