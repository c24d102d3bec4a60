import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './install.mjs'

const TAIL_LINES = 40

// What these promise stands in quietly.d.mts.
export const logOf = (name) => join('.local/log', `${name}.log`)

export async function logged(name, [command, ...args], env = {}) {
  const file = join(root, logOf(name))
  mkdirSync(dirname(file), { recursive: true })
  const log = openSync(file, 'w')
  const shell = process.platform === 'win32'
  const status = await new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      shell,
      stdio: ['ignore', log, log, 1],
      env: { ...process.env, FORCE_COLOR: '0', ...env },
    })
    child.once('error', (error) => {
      console.error(error.message)
      done(1)
    })
    child.once('exit', (code) => done(code ?? 1))
  })
  closeSync(log)
  return status
}

export async function quietly(name, command, env = {}) {
  const status = await logged(name, command, env)
  if (status === 0) return status
  const lines = readFileSync(join(root, logOf(name)), 'utf8')
    .trimEnd()
    .split(/\r?\n/)
  console.log(`${lines.slice(-TAIL_LINES).join('\n')}\nThe whole of it is in ${logOf(name)}`)
  return status
}

export const secondsSince = (began) => `${Math.round((performance.now() - began) / 1000)} s`
