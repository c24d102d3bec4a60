import type { ComparedTexts } from '../../../src/contract/writing'
import { isAudienceSame, pinWords } from '../../../src/features/writing/review/differences'

type About = ComparedTexts['after']

const about = (over: Partial<About> = {}): About => ({
  category: 'notice',
  title: '团日',
  scope: { id: 'u0', name: '0 区', isBranch: false },
  standings: ['member', 'youth'],
  sectors: null,
  isPublic: false,
  pinned: false,
  publishAt: null,
  confirm: null,
  asksAgain: false,
  attachments: [],
  ...over,
})
const isSame = (before: About | null, after: About): boolean =>
  isAudienceSame({ before, after, blocks: [], places: 0, attachments: [] })

it('whom a text is for is told to have changed with each thing that decides it, and not with the order of these', () => {
  const both = about({ sectors: ['school', 'enterprise'] })
  expect(isSame(null, both)).toBe(true)
  expect(isSame(both, about({ standings: ['youth', 'member'], sectors: ['enterprise', 'school'] }))).toBe(true)
  for (const over of [
    { scope: { id: 'u1', name: '1 区', isBranch: false } },
    { standings: ['member' as const] },
    { sectors: null },
    { sectors: ['school' as const] },
    { isPublic: true },
  ])
    expect(isSame(both, { ...both, ...over })).toBe(false)
})

it('a pin is told where there is one, is a new one, or is no more', () => {
  const [pinned, plain] = [{ pinned: true }, { pinned: false }]
  expect([pinWords(plain, null), pinWords(plain, plain)]).toEqual([null, null])
  expect([pinWords(pinned, null), pinWords(pinned, pinned)]).toEqual(['是', '是'])
  expect([pinWords(pinned, plain), pinWords(plain, pinned)]).toEqual(['改为置顶', '不再置顶'])
})
