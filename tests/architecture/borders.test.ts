import { spawnSync } from 'node:child_process'
import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const root = resolve(__dirname, '../..')

/** Plants one wrong import in an otherwise empty tree and returns the names of the borders it breaks. */
function broken(from: string, to: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'youth-study-borders-'))
  try {
    for (const name of ['src', 'cloudfunctions', 'devtools']) mkdirSync(join(folder, name))
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    const write = (file: string, text: string) => {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), text)
    }
    for (const file of ['package.json', 'tsconfig.json']) symlinkSync(join(root, file), join(folder, file))
    const steps = '../'.repeat(from.split('/').length - 1)
    const target = to.startsWith('npm:') ? to.slice(4) : `${steps}${to.replace(/\.tsx?$/, '')}`
    write(from, `import { thing } from '${target}'\nexport const used = thing\n`)
    if (!to.startsWith('npm:')) write(to, 'export const thing = 1\n')
    const cruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
    const { stdout } = spawnSync(
      'node',
      [
        cruise,
        '--config',
        join(root, 'config/borders.cjs'),
        '--output-type',
        'err',
        'src',
        'cloudfunctions',
        'devtools',
      ],
      { cwd: folder, encoding: 'utf8' },
    )
    return [...stdout.matchAll(/error ([a-z-]+):/g)].map(([, name]) => name ?? '')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe('borders', () => {
  it.each([
    ['domain-is-pure', 'src/domain/rule.ts', 'npm:@tarojs/taro'],
    ['domain-is-pure', 'src/domain/rule.ts', 'src/services/cloud.ts'],
    ['no-validator-on-the-phone', 'src/features/lessons/a.ts', 'src/contract/lessons.ts'],
    ['shared-code-knows-no-feature', 'src/ui/button.tsx', 'src/features/lessons/a.ts'],
    ['features-keep-apart', 'src/features/lessons/a.ts', 'src/features/identity/b.ts'],
    ['phone-knows-no-cloud', 'src/features/lessons/a.ts', 'cloudfunctions/kit/b.ts'],
    ['functions-keep-apart', 'cloudfunctions/lessons/a.ts', 'cloudfunctions/identity/b.ts'],
    ['cloud-knows-rules-and-contract', 'cloudfunctions/lessons/a.ts', 'src/services/cloud.ts'],
    ['product-takes-no-tools', 'cloudfunctions/lessons/a.ts', 'npm:mingo'],
  ])('%s catches %s → %s', (border, from, to) => {
    expect(broken(from, to)).toContain(border)
  })
})
