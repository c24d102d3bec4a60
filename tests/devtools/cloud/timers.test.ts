import { nextDue } from '../../../devtools/cloud/timers'
import { refusal, startBareCloud, type BareCloud } from '../../support/bare-cloud'
import { until } from '../../support/until'

const jobs = `const cloud = require('wx-server-sdk'); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
  exports.main = async (event) => {
    const { SOURCE, OPENID } = cloud.getWXContext()
    await cloud.database().collection('runs').add({ data: { event, source: SOURCE, person: OPENID ?? null } })
    return { event, SOURCE, OPENID }
  }`
const config = { triggers: [{ name: 'nightly', type: 'timer', config: '0 30 2 * * * *' }] }

let bare: BareCloud

beforeEach(async () => {
  bare = await startBareCloud({ collections: [{ name: 'runs', indexes: [] }], runTimers: true })
  bare.deploy('jobs', jobs, config)
})
afterEach(async () => await bare.close())

/** The moments at which the timer has run, once it has run so often; fails when it does not. */
async function runsOnce(times: number): Promise<string[]> {
  await until(
    () => bare.cloud.database.count('runs') >= times,
    () => `the timer has not run ${times} times`,
  )
  const runs = bare.cloud.database.find('runs') as unknown as { event: { Time: string } }[]
  return runs.map(({ event }) => event.Time)
}

test('a timer calls as the timer, without a person', async () => {
  bare.cloud.clock.set(Date.parse('2024-05-01T00:00:00Z'))
  const fired = await bare.cloud.fireTimer('jobs')
  expect(fired).toEqual({
    event: { Type: 'Timer', TriggerName: 'nightly', Time: expect.stringMatching(/^2024-05-01T00:00:0/) as string },
    SOURCE: 'wx_trigger',
  })
  expect((await refusal(bare.cloud.fireTimer('jobs', 'weekly'))).message).toContain('no timer weekly')
})

test('timers are read in Beijing time, seven fields', () => {
  const noon = Date.parse('2024-05-01T12:00:00Z')
  expect(new Date(nextDue('0 30 2 * * * *', noon) ?? 0).toISOString()).toBe('2024-05-01T18:30:00.000Z')
  expect(new Date(nextDue('0 0 8 * * MON *', noon) ?? 0).toISOString()).toBe('2024-05-06T00:00:00.000Z')
  expect(new Date(nextDue('*/10 * * * * * *', noon) ?? 0).toISOString()).toBe('2024-05-01T12:00:10.000Z')
  expect(nextDue('0 0 0 1 1 * 2020', noon)).toBeUndefined()
  expect(() => nextDue('0 30 2 * * *', noon)).toThrow('seven fields')
})

test('the running cloud fires a timer when its clock is moved past the due time, and only then', async () => {
  const { clock, database } = bare.cloud
  clock.set(Date.parse('2024-05-01T18:31:00Z'))
  clock.advance(23 * 3_600_000)
  clock.advance(60 * 60_000)
  expect(await runsOnce(1)).toEqual([expect.stringMatching(/^2024-05-02T18:31/)])
  expect(database.find('runs')).toMatchObject([{ source: 'wx_trigger', person: null }])
})

test('the running cloud fires a timer when time goes by of itself', async () => {
  bare.cloud.clock.set(Date.parse('2024-05-01T18:29:59Z'))
  expect(await runsOnce(1)).toEqual([expect.stringMatching(/^2024-05-01T18:30/)])
})

test('a misspelt trigger is told', async () => {
  bare.deploy('odd', jobs, { triggers: [{ name: 'x', type: 'cron', config: '' }] })
  expect((await refusal(bare.cloud.invoke('odd', {}))).message).toContain('type "timer"')
  bare.cloud.clock.advance(1)
  bare.cloud.clock.advance(1)
  expect(bare.lines.filter((line) => line.startsWith('timers:'))).toHaveLength(1)
})

test.each([
  ['two timers', [...config.triggers, { name: 'noon', type: 'timer', config: '0 0 12 * * * *' }], 'one timer at most'],
  ['six fields', [{ name: 'nightly', type: 'timer', config: '0 30 2 * * *' }], 'seven fields'],
  ['no name', [{ type: 'timer', config: '0 30 2 * * * *' }], 'needs a name'],
  ['no list', { name: 'nightly' }, 'must be a list'],
])('%s in config.json are refused', async (_, triggers, said) => {
  bare.deploy('odd', jobs, { triggers })
  expect((await refusal(bare.cloud.invoke('odd', {}))).message).toContain(said)
})

test('config.json is strict JSON: a comma too many, or a comment, is refused', async () => {
  for (const [n, text] of ['{ "timeout": 5, }', '{ /* long */ "timeout": 5 }'].entries()) {
    bare.deploy(`loose${n}`, jobs, text)
    expect((await refusal(bare.cloud.invoke(`loose${n}`, {}))).message).toContain('is not strict JSON')
  }
})
