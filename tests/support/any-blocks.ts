import fc from 'fast-check'
import type { WritingBlock } from '../../src/contract/writing'
import type { Link, Run } from '../../src/domain/notices/document'

const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/)
const place = fc.constantFrom('notice' as const, 'lesson' as const, 'quiz' as const, 'activity' as const)
const link: fc.Arbitrary<Link> = fc.oneof(
  fc.record({ to: fc.constant('web' as const), href: id.map((name) => `https://lanjiang.example/${name}`) }),
  fc.record({ to: place, id }),
)
const text = fc
  .array(fc.constantFrom('团', '日', 'a', ' ', '\n', '😀', '3月', '<b>', '&amp;'), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(''))
const run: fc.Arbitrary<Run> = fc.record({ text, bold: fc.constant(true), link }, { requiredKeys: ['text'] })
const runs = fc.array(run, { maxLength: 4 })
/** Something of it is to be seen. */
const line = runs.map((rest): Run[] => [{ text: '一' }, ...rest])
const table = fc.integer({ min: 1, max: 3 }).chain((width) =>
  fc.record({
    kind: fc.constant('table' as const),
    headed: fc.boolean(),
    rows: fc.array(fc.array(runs, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 3 }),
  }),
)

/** Any block of what is written of a notice, with something to be seen in each of its lines. */
export const anyBlock: fc.Arbitrary<WritingBlock> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(1 as const, 2 as const), runs: line }),
  fc.record(
    {
      kind: fc.constant('paragraph' as const),
      align: fc.constantFrom('center' as const, 'right' as const),
      runs: line,
    },
    { requiredKeys: ['kind', 'runs'] },
  ),
  fc.record({
    kind: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(line, { minLength: 1, maxLength: 3 }),
  }),
  table,
  fc.record({
    kind: fc.constant('picture' as const),
    pictureId: id,
    url: fc.constantFrom('', 'https://files.lanjiang.example/p'),
    width: fc.nat(4000),
    height: fc.nat(4000),
    alt: fc.constantFrom('', '海报'),
  }),
  fc.record({ kind: fc.constant('reference' as const), to: place, id, title: fc.constantFrom('', '第 8 期') }),
)
