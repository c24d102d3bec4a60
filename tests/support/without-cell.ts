import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { RoleName } from '../../src/domain/permissions/roles'
import type { Deed } from '../../src/domain/permissions/table'

const BUILT = resolve(__dirname, '../../dist/cloudfunctions')

/** A copy of the built functions in which one function's table lacks a cell. Whoever asks for it throws the folder away. */
export function functionsWithout(name: 'boards' | 'identity', deed: Deed, role: RoleName): string {
  const folder = mkdtempSync(join(tmpdir(), 'youth-study-without-'))
  cpSync(BUILT, folder, { recursive: true })
  const file = join(folder, name, 'index.js')
  const source = readFileSync(file, 'utf8')
  const row = new RegExp(`("?${deed}"?: \\{[^}]*may: \\{[^}]*?)\\b${role}: "\\w+",? ?`)
  const without = source.replace(row, '$1')
  if (without === source) throw new Error(`the built ${name} has no cell ${deed} of a ${role}`)
  writeFileSync(file, without)
  return folder
}
