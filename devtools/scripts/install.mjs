import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Plain JavaScript without dependencies: it runs on a machine that has nothing but Node. */
export const root = resolve(import.meta.dirname, '../..')
const LEAST_NODE = 20
/** Inside node_modules, so that removing the folder forgets it too. */
const stamp = join(root, 'node_modules/.installed-from')

/** Installs what the lock file names, unless that was done already. */
export function ensureInstalled() {
  if (Number(process.versions.node.split('.')[0]) < LEAST_NODE) {
    console.error(`Youth Study needs Node ${LEAST_NODE} or newer; this is ${process.version}.`)
    process.exit(1)
  }
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.log('Installing dependencies (the first time this takes a minute or two) …')
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
  mkdirSync(join(root, 'node_modules'), { recursive: true })
  writeFileSync(stamp, lock)
}

/** Runs a command to its end in the project's folder; a failure ends this process with its code. */
export function run(command, args, env = {}) {
  const status = attempt(command, args, env)
  if (status !== 0) process.exit(status)
}

/** Runs a command to its end and answers with its exit code. */
export function attempt(command, args, env = {}) {
  const shell = process.platform === 'win32'
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell,
    env: { ...process.env, ...env },
  })
  if (error) console.error(error.message)
  return status ?? 1
}
