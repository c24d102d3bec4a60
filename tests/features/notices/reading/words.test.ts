import type { ShownConfirm } from '../../../../src/contract/notices'
import {
  barWords,
  changedWords,
  headWords,
  reasonWords,
  unaskedWords,
  type Stand,
} from '../../../../src/features/notices/reading/confirm-words'
import { sizeWords } from '../../../../src/domain/size-words'
import { fileWords } from '../../../../src/features/notices/reading/file-words'
import { moment } from '../../../../src/features/notices/reading/words'
import { NOW } from './notices'

describe('words', () => {
  it('of when something was, by the calendar of the reader', () => {
    expect(moment('2026-11-24T01:30:00Z', NOW)).toBe('今天 09:30')
    expect(moment('2026-11-22T01:00:00Z', NOW)).toBe('11月22日 09:00')
    expect(moment('2025-12-31T16:00:00Z', '2026-11-24T02:00:00Z')).toBe('1月1日 00:00')
    expect(moment('2025-12-31T15:59:00Z', NOW)).toBe('2025年12月31日 23:59')
  })

  it('of how large a file is', () => {
    expect([0, 860, 38_400, 999_499, 999_500, 1_240_000].map(sizeWords)).toEqual([
      '0 B',
      '860 B',
      '38 KB',
      '999 KB',
      '1 MB',
      '1.2 MB',
    ])
  })

  it('of what goes on with a file, in three steps where it went wrong', () => {
    expect(fileWords(null, true)).toBeNull()
    expect(fileWords({ state: 'coming', percent: 42 }, true)).toBe('已下载 42%')
    expect(fileWords(null, false)).toBe('要联网才能打开')
    expect(fileWords({ state: 'broken' }, true)).toMatch(/没有下载完.*不受影响.*再点一次/)
    expect(fileWords({ state: 'stuck' }, true)).toMatch(/没能打开.*没有坏.*电脑上/)
  })

  const stand = (over: Partial<Stand> = {}): Stand => ({
    confirm: { deadline: '2026-11-27T10:00:00Z', earlier: null, question: null },
    branch: { done: 31, due: 46 },
    own: null,
    waitsSince: null,
    misread: false,
    problem: null,
    changes: [],
    ...over,
  })
  const bar = (over?: Partial<Stand>, now = NOW) => {
    const { head, about, button } = barWords(stand(over), now)
    return [head, about, button]
  }

  it('of confirming: how far the branch is and who will see it; done, when it was', () => {
    const branch = '本支部 31 / 46 人已确认'
    expect(bar()).toEqual([branch, '确认后团支书会看到', '我已知悉'])
    const question = { text: '几点？', options: ['七点', '八点'] }
    expect(bar({ confirm: { ...stand().confirm, question } })[1]).toBe('答一道题就是确认，团支书会看到')
    expect(bar({ own: { at: '2026-11-24T01:30:00Z', late: false } })).toEqual([branch, '已于 今天 09:30 确认', null])
    expect(bar({ own: { at: '2026-11-24T01:30:00Z', late: true } })[1]).toBe('已于 今天 09:30 补确认')
    // At the deadline itself it is over.
    expect(bar({}, stand().confirm.deadline)).toEqual([branch, '今天 18:00 已截止，补确认另记，团支书会看到', '补确认'])
  })

  it('of confirming anew: what has changed, and that the old version stays confirmed', () => {
    const confirm = { ...stand().confirm, earlier: { at: '2026-11-18T01:00:00Z' } }
    const changed = (...whats: string[]) => whats.map((what) => ({ what, before: '', after: '新' }))
    expect(bar({ confirm, changes: changed('时间', '场地') })).toEqual([
      '时间和场地变了',
      '你 11月18日 确认的是旧稿',
      '确认新稿',
    ])
    expect([[], ['时间'], ['时间', '场地', '材料', '时间']].map((whats) => changedWords(changed(...whats)))).toEqual([
      '内容变了',
      '时间变了',
      '时间、场地等 3 处变了',
    ])
    const turned = ['时间', '场地'].map((what) => ({ what, before: '旧', after: '新' }))
    expect(changedWords([...changed('材料'), ...turned, ...changed('附件')])).toBe('时间和场地变了')
  })

  it('of what waits, was answered wrongly or not taken', () => {
    expect(bar({ waitsSince: '2026-11-24T01:30:00Z' })).toEqual([
      '已存在本机，联网后自动提交',
      '今天 09:30 确认的，按这个时刻算',
      null,
    ])
    expect(bar({ misread: true })).toEqual(['答错了，再看看', '正文里标出来的这一段说了答案', '再答一次'])
    expect(bar({ problem: '这条公告已经撤回，不用确认了' })[1]).toBe('这条公告已经撤回，不用确认了')
  })

  it('above the title: what is asked and until when, for all but who is spared it', () => {
    const deadline = '2026-11-27T10:00:00.000Z'
    const asks = { deadline, asked: true, spared: false, own: null, earlier: null }
    const head = (over: Partial<ShownConfirm>, now = NOW) => {
      const { word, tone, until } = headWords({ ...asks, ...over }, now)
      return [word, tone, until]
    }
    expect(head({})).toEqual(['需确认', 'red', '11月27日 18:00 前'])
    expect(head({}, deadline)).toEqual(['需确认', 'plain', '今天 18:00 已截止'])
    // Who reads it and is not asked is told until when it is all the same.
    expect(head({ asked: false })).toEqual(['需确认', 'plain', '11月27日 18:00 前'])
    expect(head({ earlier: { at: NOW } })).toEqual(['需重新确认', 'red', '11月27日 18:00 前'])
    expect(head({ own: { at: NOW, late: false } })).toEqual(['已确认', 'plain', '11月27日 18:00 前'])
    expect(head({ asked: false, spared: true })).toEqual(['不用确认', 'plain', null])
  })

  it('of who is not asked, and why it is asked', () => {
    expect(unaskedWords({ spared: true }, true)).toBe('你的支部这个月要确认的已经够多，这条不用确认')
    expect([unaskedWords({ spared: false }, false), unaskedWords({ spared: false }, true)]).toEqual([
      '你没有加入团支部，不用确认',
      null,
    ])
    expect([reasonWords('时间变了'), reasonWords('请看！')]).toEqual([
      '为什么要确认：时间变了。',
      '为什么要确认：请看！',
    ])
  })
})
