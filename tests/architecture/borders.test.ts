import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const root = resolve(__dirname, '../..')
const SHELVES = ['src', 'cloudfunctions', 'devtools']

/** A border, a file that crosses it, and what that file imports: a file of the tree, its types only ('type:…'), or a package ('npm:…'). */
type Plant = readonly [border: string, from: string, to: string]

/** Each file imports one thing, so that every border is crossed by files of its own. */
const PLANTS: readonly Plant[] = [
  ['no-circles', 'src/services/and-back.ts', 'src/services/there.ts'],
  ['domain-is-pure', 'src/domain/with-taro.ts', 'npm:@tarojs/taro'],
  ['domain-is-pure', 'src/domain/with-service.ts', 'src/services/cloud.ts'],
  ['domain-is-pure', 'src/domain/time.ts', 'npm:mobx'],
  ['only-time-knows-the-calendar', 'src/domain/weeks.ts', 'npm:dayjs'],
  ['only-time-knows-the-calendar', 'src/features/lessons/with-dayjs.ts', 'npm:dayjs/plugin/utc'],
  ['only-time-knows-the-calendar', 'cloudfunctions/kit/with-dayjs.ts', 'npm:dayjs'],
  ['only-time-knows-the-calendar', 'devtools/with-dayjs.ts', 'npm:dayjs'],
  ['domain-without-contract', 'src/domain/lessons/told.ts', 'src/contract/lessons.ts'],
  ['domain-without-contract', 'src/domain/lessons/type-told.ts', 'type:src/contract/lessons.ts'],
  ['contract-knows-domain-only', 'src/contract/with-service.ts', 'src/services/cloud.ts'],
  ['no-validator-on-the-phone', 'src/features/lessons/with-schema.ts', 'src/contract/lessons.ts'],
  ['shared-code-knows-no-feature', 'src/ui/with-feature.tsx', 'src/features/lessons/list.ts'],
  ['desk-knows-addresses-only', 'src/desk/with-feature.tsx', 'src/features/lessons/list.ts'],
  ['forms-know-days-only', 'src/forms/with-rule.tsx', 'src/domain/calendar.ts'],
  ['forms-know-days-only', 'src/forms/with-store.tsx', 'src/stores/session.ts'],
  ['exports-know-no-table', 'src/exports/with-feature.tsx', 'src/features/lessons/list.ts'],
  ['exports-know-no-table', 'src/exports/with-rule.tsx', 'src/domain/calendar.ts'],
  ['notice-text-knows-addresses-only', 'src/notice-text/with-feature.tsx', 'src/features/lessons/list.ts'],
  ['features-keep-apart', 'src/features/lessons/with-identity.ts', 'src/features/identity/join.ts'],
  ['jobs-keep-apart', 'src/features/lessons/quiz/with-watching.ts', 'src/features/lessons/watching/ticket.ts'],
  ['jobs-keep-apart', 'src/features/lessons/quiz/pages/quiz/with-past.tsx', 'src/features/lessons/past/list.ts'],
  ['jobs-keep-apart', 'src/features/lessons/quiz/type-told.ts', 'type:src/features/lessons/watching/ticket.ts'],
  ['jobs-keep-apart', 'src/features/lessons/components/with-job.tsx', 'src/features/lessons/past/list.ts'],
  ['ui-is-presentational', 'src/ui/with-store.tsx', 'src/stores/session.ts'],
  ['ui-knows-no-rule', 'src/ui/with-rule.tsx', 'src/domain/calendar.ts'],
  ['ui-knows-no-rule', 'src/ui/with-type-of-rule.tsx', 'type:src/domain/calendar.ts'],
  ['phone-knows-no-cloud', 'src/features/lessons/with-kit.ts', 'cloudfunctions/kit/serve.ts'],
  ['cloud-knows-rules-and-contract', 'cloudfunctions/lessons/with-service.ts', 'src/services/cloud.ts'],
  ['functions-keep-apart', 'cloudfunctions/lessons/with-identity.ts', 'cloudfunctions/identity/join.ts'],
  ['kit-knows-no-noun', 'cloudfunctions/kit/with-function.ts', 'cloudfunctions/identity/join.ts'],
  ['kit-knows-no-noun', 'cloudfunctions/kit/with-noun.ts', 'cloudfunctions/shared/orgs/orgs.repo.ts'],
  ['kit-knows-no-noun', 'cloudfunctions/kit/with-rule.ts', 'src/domain/lessons/week.ts'],
  ['kit-knows-no-noun', 'cloudfunctions/kit/with-action.ts', 'src/contract/lessons.ts'],
  ['shared-knows-no-function', 'cloudfunctions/shared/orgs/with-function.ts', 'cloudfunctions/identity/join.ts'],
  ['only-repositories-know-collections', 'cloudfunctions/shared/orgs/access.ts', 'cloudfunctions/kit/collection.ts'],
  ['only-repositories-know-collections', 'cloudfunctions/lessons/handler.ts', 'cloudfunctions/kit/collection.ts'],
  ['product-takes-no-tools', 'cloudfunctions/lessons/with-tool.ts', 'npm:mingo'],
  ['no-orphans', 'src/services/alone.ts', ''],
]

/** What must stay possible: beside the planted faults these files cross nothing. */
const ALLOWED: readonly (readonly [from: string, to: string])[] = [
  ['src/domain/lessons/week.ts', 'src/domain/calendar.ts'],
  ['cloudfunctions/kit/with-errors.ts', 'src/contract/errors.ts'],
  ['cloudfunctions/kit/with-paging.ts', 'src/contract/paging.ts'],
  ['cloudfunctions/shared/lessons/with-org.ts', 'cloudfunctions/shared/orgs/orgs.repo.ts'],
  ['cloudfunctions/shared/orgs/orgs.repo.ts', 'cloudfunctions/kit/collection.ts'],
  ['cloudfunctions/identity/identity.repo.ts', 'cloudfunctions/kit/collection.ts'],
  ['src/contract/with-rule.ts', 'src/domain/calendar.ts'],
  ['src/features/lessons/with-rule.ts', 'src/domain/calendar.ts'],
  ['src/features/lessons/quiz/pages/quiz/with-own.tsx', 'src/features/lessons/quiz/own.ts'],
  ['src/features/lessons/quiz/with-root.ts', 'src/features/lessons/list.ts'],
  ['src/features/lessons/quiz/with-shared.tsx', 'src/features/lessons/components/row.tsx'],
  ['src/features/lessons/meeting.ts', 'src/features/lessons/quiz/own.ts'],
  ['src/features/boards/pages/board/with-shared.tsx', 'src/features/boards/components/row.tsx'],
  ['src/features/boards/pages/board/with-job.tsx', 'src/features/boards/board/own.ts'],
  ['cloudfunctions/lessons/with-rule.ts', 'src/domain/calendar.ts'],
]

/** What a cruise says, as far as it is read here. */
interface Cruise {
  summary: {
    violations: { from: string; to: string; rule: { name: string; severity: string } }[]
    ruleSetUsed: { forbidden: { name: string }[] }
  }
}

const fileOf = (to: string): string => to.replace(/^type:/, '')

/** Plants all imports in an otherwise empty tree, and cruises once over it. */
function cruise(): Cruise['summary'] {
  const folder = mkdtempSync(join(tmpdir(), 'youth-study-borders-'))
  const texts = new Map<string, string>()
  const add = (file: string, text: string) => texts.set(file, (texts.get(file) ?? '') + text)
  const edges = [...PLANTS.map(([, from, to]) => [from, to] as const), ...ALLOWED]
  for (const [nth, [from, to]] of edges.entries()) {
    const steps = '../'.repeat(from.split('/').length - 1)
    const target = to.startsWith('npm:') ? to.slice(4) : `${steps}${fileOf(to).replace(/\.tsx?$/, '')}`
    if (to.startsWith('type:')) add(from, `export type { thing as thing${nth} } from '${target}'\n`)
    else if (to !== '')
      add(from, `import { thing as thing${nth} } from '${target}'\nexport const used${nth} = thing${nth}\n`)
    if (!texts.has(from)) add(from, '')
  }
  const targets = new Set(edges.map(([, to]) => fileOf(to)).filter((to) => to !== '' && !to.startsWith('npm:')))
  for (const to of targets) add(to, 'export const thing = 1\n')
  add('src/services/there.ts', "import './and-back'\n")
  try {
    for (const [file, text] of texts) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), text)
    }
    for (const file of ['package.json', 'tsconfig.json', 'node_modules'])
      symlinkSync(join(root, file), join(folder, file))
    const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
    const config = join(root, 'config/borders.cjs')
    const { stdout } = spawnSync('node', [program, '--config', config, '--output-type', 'json', ...SHELVES], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    })
    return (JSON.parse(stdout) as Cruise).summary
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe('borders', () => {
  const { violations, ruleSetUsed } = cruise()
  const meant = (found: string, to: string) =>
    to.startsWith('npm:') ? found.includes(`node_modules/${to.slice(4)}`) : to === '' || found === fileOf(to)
  const crossedBy = (from: string, to: string) =>
    violations
      .filter((one) => one.from === from && meant(one.to, to))
      .map(({ rule }) => `${rule.severity} ${rule.name}`)

  it.each(PLANTS)('%s catches %s → %s', (border, from, to) => {
    expect(crossedBy(from, to)).toContain(`error ${border}`)
  })

  it.each(ALLOWED)('%s may import %s', (from, to) => {
    expect(crossedBy(from, to)).toEqual([])
  })

  it('are all shown to catch something', () => {
    const shown = new Set(PLANTS.map(([border]) => border))
    expect([...shown].sort()).toEqual(ruleSetUsed.forbidden.map(({ name }) => name).sort())
  })
})
