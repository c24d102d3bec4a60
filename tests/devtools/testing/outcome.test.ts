import { outcomeOf, toRepeat, type FileResult } from '../../../devtools/testing/outcome'

const file = (name: string, tests: Record<string, string>, status?: string): FileResult => ({
  name: `/x/tests/${name}`,
  status: status ?? (Object.values(tests).includes('failed') ? 'failed' : 'passed'),
  assertionResults: Object.entries(tests).map(([fullName, result]) => ({ fullName, status: result })),
})
const report = (...testResults: FileResult[]) => ({ testResults })

const rules = file('domain/a.test.ts', { one: 'passed', two: 'passed' })
const flow = file('flows/b.test.ts', { first: 'failed', second: 'passed' })

describe('the outcome of a run', () => {
  it('counts what passed and names what failed', () => {
    expect(outcomeOf(report(rules, flow))).toEqual({
      passed: 3,
      failed: ['/x/tests/flows/b.test.ts: first'],
      unstable: [],
    })
  })

  it('takes a test that did not run, and a file that could not be run, for failures', () => {
    const skipped = file('domain/c.test.ts', { one: 'passed', two: 'pending' })
    const broken = file('domain/d.test.ts', {}, 'failed')
    expect(outcomeOf(report(skipped, broken)).failed).toEqual([
      '/x/tests/domain/c.test.ts: two',
      '/x/tests/domain/d.test.ts',
    ])
  })

  it('has only failed files of browser tests run once more', () => {
    const others = [file('domain/e.test.ts', { one: 'failed' }), file('e2e/f.test.ts', { one: 'passed' })]
    const broken = file('devtools/simulator/g.test.ts', {}, 'failed')
    expect(toRepeat(report(rules, flow, broken, ...others))).toEqual([flow.name, broken.name])
  })

  it('names as unstable what passed when it was run once more, and counts the second result', () => {
    const again = report(file('flows/b.test.ts', { first: 'passed', second: 'passed' }))
    expect(outcomeOf(report(rules, flow), again)).toEqual({
      passed: 4,
      failed: [],
      unstable: ['/x/tests/flows/b.test.ts: first'],
    })
  })

  it('fails what failed twice, and what failed only the second time', () => {
    const again = report(file('flows/b.test.ts', { first: 'failed', second: 'failed' }))
    expect(outcomeOf(report(flow), again)).toEqual({
      passed: 0,
      unstable: [],
      failed: ['/x/tests/flows/b.test.ts: first', '/x/tests/flows/b.test.ts: second'],
    })
  })
})
