import type { Block, Link, Run } from '../../../src/domain/notices/document'
import { harmless } from '../../../src/domain/notices/harmless'

const bad: Link = { to: 'web', href: 'javascript:alert(1)' }
const good: Link = { to: 'web', href: 'https://example.invalid/' }
const written: Run[] = [
  { text: '甲', link: bad },
  { text: '乙', bold: true, link: good },
]
const shown: Run[] = [{ text: '甲' }, { text: '乙', bold: true, link: good }]

it('links that may not be followed keep their words, wherever they stand', () => {
  const blocks = (runs: Run[]): Block[] => [
    { kind: 'heading', level: 1, runs },
    { kind: 'paragraph', align: 'center', runs },
    { kind: 'list', ordered: true, items: [runs] },
    { kind: 'table', headed: true, rows: [[runs, runs]] },
  ]
  expect(harmless(blocks(written))).toEqual(blocks(shown))
  expect(JSON.stringify(harmless(blocks(written)))).not.toContain('undefined')
})

it('of what is known only the fields of the model are shown, whatever else was kept', () => {
  const change = 'in' as const
  const runs = [{ text: '甲', bold: true, link: good, change }]
  const model: Block[] = [
    { kind: 'heading', level: 2, runs },
    { kind: 'paragraph', runs },
    { kind: 'list', ordered: true, items: [runs] },
    { kind: 'table', headed: true, rows: [[runs]] },
    { kind: 'picture', file: 'f', width: 1, height: 1, alt: '图' },
    { kind: 'reference', to: 'lesson', id: 'l1', title: '课' },
  ]
  const more = { html: '<img src=x onerror=alert(1)>', file: undefined }
  const kept = JSON.parse(JSON.stringify(model), (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...more, ...value } : value,
  ) as Block[]
  expect(harmless(kept)).toEqual(model)
  expect(JSON.stringify(harmless(kept))).toBe(JSON.stringify(model))
})

it('of kinds that are not known, and cards that lead nowhere, nothing is shown', () => {
  const picture: Block = { kind: 'picture', file: 'f', width: 1, height: 1, alt: '' }
  const card: Block = { kind: 'reference', to: 'lesson', id: 'l1', title: '课' }
  const kept = JSON.parse('[{"kind":"html","html":"<img src=x onerror=alert(1)>"},{"kind":"__proto__"}]') as Block[]
  expect(harmless([...kept, picture, card, { ...card, id: '?x' }])).toEqual([picture, card])
})
