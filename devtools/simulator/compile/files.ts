import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** One file of a build. */
export interface BuiltFile {
  /** From the root of the mini-program, with forward slashes. */
  path: string
  bytes: number
  /** Of its last change. */
  changed: number
  read: () => string
}

/** All files of a folder. */
export function filesOf(folder: string, under = ''): BuiltFile[] {
  return readdirSync(join(folder, under)).flatMap((name) => {
    const path = under === '' ? name : `${under}/${name}`
    const place = join(folder, path)
    const found = statSync(place)
    if (found.isDirectory()) return filesOf(folder, path)
    return [{ path, bytes: found.size, changed: found.mtimeMs, read: () => readFileSync(place, 'utf8') }]
  })
}
