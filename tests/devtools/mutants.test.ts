import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { judge, soundProject } from '../../devtools/mutants/judge'
import { MUTANTS } from '../../devtools/mutants/list'
import { KINDS, matches, placeOf, planted, PLACES, type Mutant } from '../../devtools/mutants/mutant'
import { outcomeOf } from '../../devtools/mutants/run-tests'

const root = resolve(__dirname, '../..')

describe('the list of mutants', () => {
  it.each(MUTANTS.map((mutant) => [`${mutant.file}: ${mutant.what}`, mutant] as const))('%s', (_, mutant) => {
    const source = readFileSync(join(root, mutant.file), 'utf8')
    // Throws unless the text is there exactly once.
    expect(planted(source, mutant)).not.toBe(source)
    expect(mutant.what).not.toBe('')
    expect(mutant.tests.length).toBeGreaterThan(0)
    expect(mutant.tests.filter((test) => !existsSync(join(root, test)))).toEqual([])
  })

  it.each(PLACES.flatMap((place) => KINDS.map((kind) => [place, kind] as const)))(
    'has at least two in %s of the kind %s',
    (place, kind) => {
      const some = MUTANTS.filter((mutant) => placeOf(mutant) === place && mutant.kind === kind)
      expect(some.length).toBeGreaterThanOrEqual(2)
    },
  )

  it('is as long as the README says', () => {
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(`holds ${MUTANTS.length} small faults`)
  })

  it('holds none twice', () => {
    const named = MUTANTS.map(({ file, find, replace }) => `${file} ${find} ${replace}`)
    expect(new Set(named).size).toBe(named.length)
  })
})

describe('a mutant', () => {
  const mutant: Mutant = {
    kind: 'bound',
    file: 'src/domain/late.ts',
    find: 'at >= due',
    replace: 'at > due',
    what: 'late is on time',
    tests: ['tests/late.test.ts'],
  }

  it('is planted where its text stands once, and in no other source', () => {
    expect(planted('late = at >= due', mutant)).toBe('late = at > due')
    expect(() => planted('late = due <= at', mutant)).toThrow('0 times')
    expect(() => planted('at >= due || at >= due', mutant)).toThrow('2 times')
    expect(() => planted('at >= due', { ...mutant, replace: mutant.find })).toThrow('stays as it is')
    expect(planted('at >= due', { ...mutant, replace: '$&$1' })).toBe('$&$1')
  })

  it('is found by words, and stands on a shelf of rules', () => {
    expect(['late', 'bound', 'domain', 'nothing like it'].map((word) => matches(mutant, word))).toEqual([
      ...[true, true, true, false],
    ])
    expect(() => placeOf({ file: 'src/pages/study/index.tsx' })).toThrow('no shelf')
  })

  it.each([
    ['a failed test', { success: false, numPassedTests: 3, numFailedTests: 1 }, 'red'],
    ['only passed ones', { success: true, numPassedTests: 3, numFailedTests: 0 }, 'green'],
    ['a file that did not compile', { success: false, numPassedTests: 3, numFailedTests: 0 }, 'broken'],
    ['no test at all', { success: true, numPassedTests: 0, numFailedTests: 0 }, 'broken'],
    ['no report', null, 'broken'],
  ])('meets %s', (_, report, outcome) => {
    expect(outcomeOf(report)).toBe(outcome)
  })
})

/** What jest is told to load. */
const CONFIG = ['begin.ts', 'end.ts', 'order.cjs', 'stacks.ts'].map((file) => `config/jest-${file}`)

describe('in a small project', () => {
  const RULE = 'export const isLate = (at: number, due: number): boolean => at >= due\n'
  const mutant = (change: Partial<Mutant>): Mutant => ({
    kind: 'bound',
    file: 'src/domain/late.ts',
    find: 'at >= due',
    replace: 'at > due',
    what: 'late is on time',
    tests: ['tests/exact.test.ts'],
    ...change,
  })
  let project: string
  const write = (file: string, text: string) => writeFileSync(join(project, file), text)
  const rule = () => readFileSync(join(project, 'src/domain/late.ts'), 'utf8')

  beforeAll(() => {
    project = mkdtempSync(join(tmpdir(), 'youth-study-mutants-test-'))
    for (const folder of ['config', 'src/domain', 'tests/support'])
      mkdirSync(join(project, folder), { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'), 'junction')
    write('package.json', '{}')
    for (const file of ['jest.config.cjs', ...CONFIG]) write(file, readFileSync(join(root, file), 'utf8'))
    // What jest is told to load before every file; the time is no matter here.
    write('tests/support/clock.ts', '')
    write('src/domain/late.ts', RULE)
    const uses = "import { isLate } from '../src/domain/late'\n"
    write('tests/exact.test.ts', `${uses}it('is late at the deadline', () => expect(isLate(2, 2)).toBe(true))\n`)
    // What comes after a failed test is left out: it would tell so.
    const loose = "it('is late after it', () => expect(isLate(3, 2)).toBe(true))\n"
    const after = "it('goes on', () => require('node:fs').writeFileSync('went-on', ''))\n"
    write('tests/loose.test.ts', `${uses}${loose}${after}`)
  })
  afterAll(() => rmSync(project, { recursive: true, force: true }))

  it('is caught where a test turns red', () => {
    expect(soundProject(project, [mutant({}), mutant({ tests: ['tests/loose.test.ts'] })])).toBe(true)
    expect(judge(project, mutant({}))).toEqual({ caught: true, why: null })
    expect(rule()).toBe(RULE)
  })

  it('survives where none does', () => {
    rmSync(join(project, 'went-on'), { force: true })
    expect(judge(project, mutant({ tests: ['tests/loose.test.ts'] }))).toEqual({ caught: false, why: null })
    expect(existsSync(join(project, 'went-on'))).toBe(true)
  })

  it('is asked no further than to the first test that fails', () => {
    rmSync(join(project, 'went-on'), { force: true })
    const turned = mutant({ replace: 'at < due', tests: ['tests/loose.test.ts'] })
    expect(judge(project, turned)).toEqual({ caught: true, why: null })
    expect(existsSync(join(project, 'went-on'))).toBe(false)
  })

  it('is not caught by not compiling, and the source is whole again', () => {
    const broken = judge(project, mutant({ replace: 'at >=' }))
    expect(broken).toEqual({ caught: false, why: 'the tests did not run to an end' })
    expect(rule()).toBe(RULE)
  })

  it('is not hunted where the tests are red before, or missing', () => {
    write('tests/red.test.ts', "it('fails', () => expect(1).toBe(2))\n")
    expect(soundProject(project, [mutant({ tests: ['tests/red.test.ts'] })])).toBe(false)
    expect(soundProject(project, [mutant({ tests: ['tests/none.test.ts'] })])).toBe(false)
  })
})
