import type { Attachment, Block } from '../../../src/domain/notices/document'
import { runsOf } from '../../../src/domain/notices/document'
import { placesIn, reviewed, reviewedAttachments } from '../../../src/domain/notices/review-difference'

const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] })
const table = (...rows: string[][]): Block => ({
  kind: 'table',
  headed: true,
  rows: rows.map((row) => row.map((text) => [{ text }])),
})
const picture = (file: string, alt = file): Block => ({ kind: 'picture', file, width: 10, height: 10, alt })

/** Each block by its mark and its words, with what is in as +…+ and what is out as -…-. */
const told = (before: Block[], after: Block[]): string[] =>
  reviewed(before, after).map(({ mark, block }) => {
    const words = runsOf(block).map(({ text, change }) =>
      change === 'in' ? `+${text}+` : change === 'out' ? `-${text}-` : text,
    )
    return `${mark} ${block.kind === 'picture' ? block.file : words.join('')}`
  })

it('a moved paragraph shows as moved, where it is now, and not as taken out and put in', () => {
  const [one, two, three] = [paragraph('一、时间'), paragraph('二、地点在图书馆'), paragraph('三、不用交照片')]
  expect(told([one, two, three], [three, one, two])).toEqual([
    'moved 三、不用交照片',
    'same 一、时间',
    'same 二、地点在图书馆',
  ])
  expect(placesIn(reviewed([one, two, three], [three, one, two]))).toBe(1)
})

it('of two of the same words one moves for one', () => {
  const [moves, here, there] = [paragraph('一、时间'), paragraph('二、地点在图书馆'), paragraph('三、不用交照片')]
  expect(told([moves, here, there], [here, there, moves, { ...moves }])).toEqual([
    'same 二、地点在图书馆',
    'same 三、不用交照片',
    'moved 一、时间',
    'in +一、时间+',
  ])
  const twice = [paragraph('报名方式同上'), paragraph('另行通知安排'), paragraph('报名方式同上')]
  expect(told(twice, [paragraph('另行通知安排'), paragraph('报名方式同上')])).toEqual([
    'out -报名方式同上-',
    'same 另行通知安排',
    'same 报名方式同上',
  ])
})

it('a changed cell shows in its table, and a picture that came or went as such', () => {
  const [before, after] = [table(['地点', '人数'], ['一楼', '20']), table(['地点', '人数'], ['一楼', '25'])]
  expect(told([before, picture('a')], [after, picture('b')])).toEqual(['changed 地点人数一楼-20-+25+', 'out a', 'in b'])
  expect(placesIn(reviewed([before, picture('a')], [after, picture('b')]))).toBe(2)
})

it('the same twice has no place that differs', () => {
  const same = [paragraph('甲'), table(['乙']), picture('c')]
  expect(told(same, same)).toEqual(['same 甲', 'same 乙', 'same c'])
  expect(placesIn(reviewed(same, same))).toBe(0)
})

it('what was moved and changed is told as changed or as new, and never lost', () => {
  const [was, now] = [paragraph('附件一是报名表，周五前交'), paragraph('附件一是报名表，周六前交')]
  const marks = reviewed([was, paragraph('正文不变的一段')], [paragraph('正文不变的一段'), now]).map(({ mark }) => mark)
  expect(marks).toEqual(['out', 'same', 'in'])
  const [one, two] = [paragraph('正文不变的一段'), paragraph('正文不变的另一段')]
  const leading = (href: string): Block => ({ kind: 'paragraph', runs: [{ text: '报名', link: { to: 'web', href } }] })
  const marked = (before: Block, after: Block): string[] =>
    reviewed([before, one, two], [one, two, after]).map(({ mark }) => mark)
  expect(marked(leading('https://a.cn'), leading('https://a.cn'))).toEqual(['same', 'same', 'moved'])
  expect(marked(leading('https://a.cn'), leading('https://b.cn'))).toEqual(['out', 'same', 'same', 'in'])
  expect(marked(picture('a'), picture('a', '合影'))).toEqual(['out', 'same', 'same', 'in'])
})

it('a picture that is told otherwise is a changed one, and another in its place is another', () => {
  const [one, other] = [picture('a'), picture('b')]
  expect(told([one], [picture('a', '合影')])).toEqual(['changed a'])
  expect(told([one], [other]).sort()).toEqual(['in b', 'out a'])
})

it('attachments are put in, taken out, or called otherwise, and another file is another attachment', () => {
  const file = (id: string, name = `${id}.pdf`): Attachment => ({
    id,
    file: `cloud://${id}`,
    name,
    kind: 'pdf',
    bytes: 1,
  })
  const [kept, called, gone, come] = [file('a'), file('b'), file('c'), file('d')]
  const marked = reviewedAttachments([gone, kept, called], [come, file('b', '新名.pdf'), kept])
  expect(marked.map(({ mark, attachment }) => [mark, attachment.name])).toEqual([
    ['in', 'd.pdf'],
    ['renamed', '新名.pdf'],
    ['same', 'a.pdf'],
    ['out', 'c.pdf'],
  ])
  // By what it is, not by the place that it has in its notice.
  expect(reviewedAttachments([file('a')], [{ ...file('z'), id: 'a' }]).map(({ mark }) => mark)).toEqual(['in', 'out'])
})
