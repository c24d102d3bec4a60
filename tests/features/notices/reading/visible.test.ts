import type { ShownBlock } from '../../../../src/contract/notices'
import { visible } from '../../../../src/notice-text/visible'
import { EVERY_BLOCK, paragraph, run } from './notices'

const out = (text: string) => run(text, { change: 'out' })
const put = (text: string) => run(text, { change: 'in' })

const corrected: ShownBlock[] = [
  paragraph('时间　', out('3月20日'), put('3月27日')),
  paragraph(out('活动后交照片')),
  paragraph(),
  { kind: 'heading', level: 2, runs: [out('旧'), put('新')] },
  { kind: 'list', ordered: false, items: [[run('留')], [out('去')]] },
  { kind: 'list', ordered: false, items: [[out('去')]] },
  {
    kind: 'table',
    headed: true,
    rows: [
      [[run('列')], []],
      [[out('去')], []],
      [[out('旧'), put('新')], []],
      [[], []],
    ],
  },
]

describe('what is to be seen of a corrected notice', () => {
  it('is the text as it now reads, without lines of which nothing is left', () => {
    expect(visible(corrected, false)).toEqual([
      paragraph('时间　', put('3月27日')),
      paragraph(),
      { kind: 'heading', level: 2, runs: [put('新')] },
      { kind: 'list', ordered: false, items: [[run('留')]] },
      {
        kind: 'table',
        headed: true,
        rows: [
          [[run('列')], []],
          [[put('新')], []],
          [[], []],
        ],
      },
    ])
  })

  it('is all of both while they are compared', () => {
    expect(visible(corrected, true)).toEqual(corrected)
  })

  it('is everything of one that was never corrected', () => {
    expect(visible(EVERY_BLOCK, false)).toEqual(EVERY_BLOCK)
  })
})
