import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, extname, join } from 'node:path'

/** What no rule depends on, and what weighs. */
const LEFT_BEHIND = new Set(['.mp4', '.jpg', '.png', '.svg', '.woff2'])

/** Runs work on a copy of the project as it lies here, so that a mutant never stands in the sources themselves. */
export function withScratch<T>(root: string, work: (project: string) => T): T {
  const project = mkdtempSync(join(tmpdir(), 'youth-study-mutants-'))
  try {
    for (const file of filesOf(root)) {
      mkdirSync(dirname(join(project, file)), { recursive: true })
      cpSync(join(root, file), join(project, file))
    }
    symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'), 'junction')
    return work(project)
  } finally {
    rmSync(project, { recursive: true, force: true })
  }
}

/** What git tracks or would track: neither what is built nor what is installed. */
function filesOf(root: string): string[] {
  const listed = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
  const { status, stdout } = spawnSync('git', listed, { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error('git does not list the files of the project')
  // Linked from elsewhere, what is installed is a file to git.
  const files = stdout.split('\0').filter((file) => file !== '' && file !== 'node_modules')
  return files.filter((file) => !LEFT_BEHIND.has(extname(file)) && existsSync(join(root, file)))
}
