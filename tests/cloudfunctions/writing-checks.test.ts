import { CHECKED_CHARS } from '../../src/domain/publishing/check-parts'
import { CHECKS_A_CALL, CHECKS_PER_HOUR } from '../../src/domain/limits'
import { HOUR_MS, MINUTE_MS } from '../../src/domain/time'
import { personOf } from '../support/city'
import { CheckedWriting, N, paragraph } from '../support/checked-writing'
import { EDITOR, OTHER, REVIEWER } from '../support/writing-staff'
import { TUESDAY } from '../support/local-cloud'

let w: CheckedWriting
beforeEach(async () => (w = await CheckedWriting.begun()))
afterEach(() => w.test.stop())

/** So many paragraphs that differ, of as many parts as none of them shares with another. */
const LONG = Array.from({ length: 12 }, (_, n) => paragraph(`第${n}件${'字'.repeat(2000)}`))
/** As many as fit into one notice. */
const SOME = LONG.slice(0, 9)

describe('what is checked', () => {
  it('is all that readers see, in the session of its author, some with each call', async () => {
    const begun = await w.begin(LONG)
    expect(begun.checks).toMatchObject({ state: 'checking', done: 0, places: [] })
    const first = await w.check()
    expect(w.asked()).toBe(CHECKS_A_CALL)
    expect(first).toMatchObject({ checks: { state: 'checking', done: CHECKS_A_CALL } })
    expect(first.left).toBe(first.checks.of - CHECKS_A_CALL)
    expect(await w.checked()).toMatchObject({ state: 'passed', done: first.checks.of, sentence: null })
    expect(w.asked()).toBe(first.left)
    expect((await w.read()).turn).toBe(begun.turn)
  })

  it('is checked anew only where it has changed, and results of what is no longer there go', async () => {
    const begun = await w.begin(SOME)
    const { of } = await w.checked()
    expect(w.asked()).toBe(of)
    const kept = () => Object.keys(w.test.cloud.database.find('noticeChecks')[0]?.results as object).length
    expect(kept()).toBe(of)
    const saved = await w.save(begun, [...SOME.slice(0, 4), paragraph('换'.repeat(2000)), ...SOME.slice(5)])
    expect(saved.checks).toMatchObject({ state: 'checking', done: saved.checks.of - 1 })
    await w.checked()
    expect(w.asked()).toBe(1)
    expect(kept()).toBe(saved.checks.of)
    await w.save(saved, [paragraph('只剩这一段')])
    expect(await w.checked()).toMatchObject({ state: 'passed', of: 1 })
    expect([w.asked(), kept()]).toEqual([1, 1])
    expect(await w.checked()).toMatchObject({ state: 'passed' })
    expect(w.asked()).toBe(0)
  })

  it('is taken by WeChat at its full length, of whatever characters', async () => {
    await w.begin(['a', '𠮷', '😀'].map((character) => paragraph(character.repeat(CHECKED_CHARS))))
    expect(await w.checked()).toMatchObject({ state: 'passed', of: 4 })
  })

  it('is asked about once by two at once, and by one who is behind changes nothing', async () => {
    const begun = await w.begin(SOME.slice(0, 5))
    const both = await Promise.all([w.check(), w.check(OTHER)])
    expect(w.asked()).toBe(begun.checks.of)
    expect(both.map(({ left }) => left)).toEqual([0, 0])
    expect(await w.checked()).toMatchObject({ state: 'passed' })
    expect(w.asked()).toBe(0)
  })

  it('is bounded within an hour, for one person', async () => {
    await w.begin([])
    const at = (n: number) => ({ at: TUESDAY, what: `${n}` })
    const last = Array.from({ length: CHECKS_PER_HOUR }, (_, n) => at(n))
    w.test.has({ tries: [{ _id: `checks_${personOf(EDITOR)}`, last }] })
    await expect(w.check()).rejects.toMatchObject({ code: 'TOO_MANY' })
    expect(w.asked()).toBe(0)
    expect(await w.check(OTHER)).toMatchObject({ checks: { state: 'passed' } })
  })
})

describe('what comes of it', () => {
  it('holds back what must not come out, and says where', async () => {
    w.says({ 坏话: 'risky' })
    const begun = await w.begin([paragraph('好'), paragraph('中'), paragraph('坏话')])
    const checks = await w.checked()
    expect(checks).toMatchObject({
      state: 'risky',
      places: [{ at: 3, to: 3, where: '第 3 段', result: 'risky', label: '时政', picture: false }],
      sentence: '第 3 段有不能发的内容，改了再检',
      asks: null,
    })
    await expect(w.submit(begun)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: '第 3 段有不能发的内容，改了再检',
    })
    await w.save(begun, [paragraph('好'), paragraph('中'), paragraph('改好了')])
    expect(await w.checked()).toMatchObject({ state: 'passed' })
  })

  it('can be handed in while it runs, and not come out before it is through', async () => {
    const waits = await w.submit(await w.begin([paragraph('好')]))
    await expect(w.approve(waits)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: '内容检测还没做完，做完才能发布',
    })
    w.says({ 好: 'risky' })
    await w.checked()
    await expect(w.approve(waits)).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await w.read()).toMatchObject({ stage: 'review', turn: waits.turn })
  })

  it('asks a person where WeChat does, who says just what they have seen; it stays decided', async () => {
    w.says({ 存疑: 'review', 又疑: 'review' })
    const publishAt = new Date(TUESDAY.getTime() + HOUR_MS).toISOString()
    const waits = await w.submit(await w.begin([paragraph('好'), paragraph('存疑')], { publishAt }))
    await w.checked()
    const seen = await w.read(REVIEWER)
    expect(seen.checks).toMatchObject({ state: 'review', places: [{ at: 2, result: 'review', label: '时政' }] })
    await expect(w.approve(waits)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('第 2 段（时政）') as string,
    })
    await expect(w.approve(waits, 'p-other')).rejects.toMatchObject({ code: 'CONFLICT' })
    const approved = await w.approve(waits, seen.checks.asks ?? '')
    expect(approved).toMatchObject({ stage: 'scheduled' })
    expect(approved.history.at(-2)).toMatchObject({ move: 'approve', decided: ['第 2 段（时政）'] })
    const back = await w.test.as(EDITOR).call('writing', 'unschedule', w.on(approved))
    expect(back.checks).toMatchObject({ state: 'passed', places: [] })
    const again = await w.submit(
      await w.save(back, [paragraph('好'), paragraph('存疑'), paragraph('又疑')], { publishAt }),
    )
    await w.checked()
    expect((await w.read()).checks).toMatchObject({ places: [{ at: 3, result: 'review' }] })
    const out = await w.approve(again, (await w.read(REVIEWER)).checks.asks ?? '')
    expect(out.history.at(-2)).toMatchObject({ decided: ['第 3 段（时政）'] })
  })

  it('is asked of whoever releases, too', async () => {
    const publishAt = new Date(TUESDAY.getTime() + HOUR_MS).toISOString()
    const waits = await w.submit(await w.begin([paragraph('好')], { publishAt }))
    await w.checked()
    const back = await w.test.as(EDITOR).call('writing', 'unschedule', w.on(await w.approve(waits)))
    w.test.cloud.database.remove('noticeChecks', { query: {}, multi: true })
    const release = () => w.test.as(EDITOR).call('writing', 'release', { ...w.on(back), publishAt: null })
    await expect(release()).rejects.toMatchObject({ code: 'CONFLICT' })
    w.says({ 好: 'review' })
    await w.checked()
    await expect(release()).rejects.toMatchObject({ code: 'CONFLICT' })
    w.says({})
    w.test.cloud.database.remove('noticeChecks', { query: {}, multi: true })
    await w.checked()
    expect(await release()).toMatchObject({ stage: 'published' })
  })

  it('is not known of somebody whom WeChat has not seen lately, nor while it does not answer, and is tried again', async () => {
    const waits = await w.submit(await w.begin([paragraph('好')]))
    w.test.cloud.clock.advance(2 * HOUR_MS + MINUTE_MS)
    // From elsewhere than the mini-program: the local cloud has not seen them there for two hours.
    const elsewhere = { openid: EDITOR, source: 'wx_http' }
    const sent = { action: 'check', input: { noticeId: N } }
    const reply = await w.test.cloud.invoke('writing', sent, elsewhere)
    expect(reply).toMatchObject({ ok: true, data: { left: 0, checks: { state: 'unseen', done: 0 } } })
    await expect(w.approve(waits)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('先在手机上打开一次') as string,
    })
    w.fails(-1)
    expect(await w.check()).toMatchObject({ left: 0, checks: { state: 'failed' } })
    await expect(w.approve(waits)).rejects.toMatchObject({ code: 'CONFLICT' })
    w.answersAgain()
    expect(await w.check()).toMatchObject({ left: 0, checks: { state: 'passed' } })
    expect(await w.approve(waits)).toMatchObject({ stage: 'published' })
  })

  it('goes with a draft that is thrown away', async () => {
    const begun = await w.begin([paragraph('好')])
    await w.checked()
    await w.test.as(EDITOR).call('writing', 'discard', w.on(begun))
    expect(w.test.cloud.database.find('noticeChecks')).toEqual([])
    expect(await w.check()).toEqual({ left: 0, checks: expect.objectContaining({ state: 'passed', of: 0 }) as unknown })
  })
})

describe('a correction and a withdrawal', () => {
  const published = async () => {
    const waits = await w.submit(await w.begin([paragraph('好')]))
    await w.checked()
    return w.approve(waits)
  }

  it('are checked, the note of the one and the reason of the other', async () => {
    const begun = await w.test.as(EDITOR).call('writing', 'correct', w.on(await published()))
    w.says({ 坏话: 'risky' })
    const saved = await w.save(begun, [paragraph('好')], { note: '坏话' })
    expect(await w.checked()).toMatchObject({ state: 'risky', places: [{ at: null, where: '更正说明' }] })
    const withdraw = (words: string) => w.test.as(REVIEWER).call('writing', 'withdraw', { ...w.on(saved), words })
    await expect(withdraw('坏话')).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    expect(await withdraw('场地停用')).toMatchObject({ stage: 'withdrawn' })
  })

  it.each([-1, 61010])('is withdrawn all the same where no answer is to be had: %s', async (code) => {
    const out = await published()
    w.fails(code)
    const gone = w.test.as(REVIEWER).call('writing', 'withdraw', { ...w.on(out), words: '场地停用' })
    expect(await gone).toMatchObject({ stage: 'withdrawn' })
  })
})
