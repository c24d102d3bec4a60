import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { createRequire, wrap } from 'node:module'
import { dirname } from 'node:path'
import { Script } from 'node:vm'

/**
 * What the engine keeps is only known to fit by the length of the source, so whose it is stands behind it, and after how many answers.
 * Not before it: the engine refuses what does not begin at an even place in memory.
 */
const STAMP_BYTES = 32

export interface Loaded {
  exports: unknown
  /** Keeps what the engine has compiled by now, after so many answers (of 0 to 255), unless as much is kept already. */
  keep: (answers: number) => void
}

/**
 * Loads a CommonJS file with what the engine compiled of it in a process before, so that this one is spared that. An engine of another
 * version, or a file that was changed, takes no notice of what is kept.
 */
export function loadCompiled(file: string, kept: string): Loaded {
  const stamp = stampOf(file)
  const before = readKept(kept, stamp)
  const cachedData = before?.data
  const script = new Script(wrap(readFileSync(file, 'utf8')), { filename: file, cachedData })
  const module: { exports: unknown } = { exports: {} }
  const run: unknown = script.runInThisContext()
  if (typeof run !== 'function') throw new Error(`${file} is no module`)
  Reflect.apply(run, module.exports, [module.exports, createRequire(file), module, file, dirname(file)])
  const known = before && script.cachedDataRejected !== true ? before.answers : 0
  const keep = (answers: number): void => {
    if (answers > known) write(kept, Buffer.concat([script.createCachedData(), stamp, Buffer.of(answers)]))
  }
  return { exports: module.exports, keep }
}

function stampOf(file: string): Buffer {
  const { mtimeMs, size } = statSync(file)
  return createHash('sha256').update(`${file} ${mtimeMs} ${size}`).digest()
}

function readKept(kept: string, stamp: Buffer): { answers: number; data: Buffer } | undefined {
  if (!existsSync(kept)) return undefined
  const content = readFileSync(kept)
  const end = content.length - STAMP_BYTES - 1
  if (!content.subarray(end, -1).equals(stamp)) return undefined
  return { answers: content.at(-1) ?? 0, data: content.subarray(0, end) }
}

function write(kept: string, content: Buffer): void {
  const making = `${kept}-${process.pid}`
  writeFileSync(making, content)
  renameSync(making, kept)
}
