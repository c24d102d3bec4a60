import { fromWords, roomWords, sinceWords, whenWords } from '../../../../src/features/checkins/showing/code-words'
import { sessionName } from '../../../../src/features/checkins/session-words'
import { NOW, session } from './session'

const free = session({
  activity: null,
  opensAt: '2026-11-23T16:00:00.000Z',
  closesAt: '2026-11-24T16:00:00.000Z',
})

describe('the words beside a code', () => {
  it('name the session, when and where', () => {
    expect([sessionName(session()), whenWords(session(), NOW)]).toEqual(['手机摄影入门课', '今天 19:00\u3000二楼教室'])
    expect(roomWords(session())).toBe('11月24日 周二 19:00\u3000滨江青年之家 二楼教室')
    expect([sessionName(free), whenWords(free, NOW), roomWords(free)]).toEqual([
      '自由到访',
      '今天全天\u3000滨江青年之家',
      '11月24日 周二\u3000滨江青年之家',
    ])
  })

  it('say from when on, with the day where it is not today', () => {
    expect(fromWords(session(), NOW)).toBe('18:30 起可签')
    expect(fromWords(session(), '2026-11-23T10:00:00.000Z')).toBe('明天 18:30 起可签')
    expect(fromWords(session(), '2026-11-20T10:00:00.000Z')).toBe('11月24日 18:30 起可签')
  })

  it('say how long ago the last one came', () => {
    expect([4, 59, 60, 3599, 3600].map((seconds) => sinceWords(seconds, NOW))).toEqual([
      '上一位 4 秒前',
      '上一位 59 秒前',
      '上一位 1 分前',
      '上一位 59 分前',
      '上一位 17:52',
    ])
  })
})
