import { unregisteredFields } from '../support/written-fields'

const REGISTRY = {
  collections: [
    {
      name: 'rows',
      personal: [
        {
          fields: ['done.*.at', 'done.*.kept.spans.*.*', 'answer.text'],
          purpose: 'Who has done it.',
          retention: 'kept',
        },
      ],
      plain: ['_id', 'at', 'tags.*', 'roster.member'],
    },
    { name: 'codes', personal: [], plain: ['_id'] },
  ],
}
const at = new Date('2026-11-23T01:00:00Z')

const told = (row: object): string[] => unregisteredFields({ rows: [row] }, REGISTRY)

it('nothing is told of documents that are registered', () => {
  const done = { m1: { at, kept: { spans: [[0, 20]] } }, 'm-2': { at: null } }
  expect(told({ _id: 'a', at, done, tags: ['x', 'y'], answer: { text: 'yes' }, roster: { member: 3 } })).toEqual([])
  expect(unregisteredFields({ rows: [{ _id: 'a' }], codes: [{ _id: 'c' }] }, REGISTRY)).toEqual([])
})

it.each([
  ['null for an object', { _id: 'a', answer: null, done: null }],
  ['what is missing', { _id: 'a', answer: undefined }],
  ['empty ones', { _id: 'a', done: {}, tags: [], answer: {} }],
])('nothing is told of %s', (_, row) => {
  expect(told(row)).toEqual([])
})

it.each([
  ['a new field', { _id: 'a', phone: '1' }, ['rows.phone']],
  ['a new field even if it is empty', { _id: 'a', phone: null }, ['rows.phone']],
  ['one below an id', { done: { m1: { at, by: 'x' }, m2: { at, by: 'y' } } }, ['rows.done.*.by']],
  ['one within an object', { answer: { text: 'yes', actorId: 'p' } }, ['rows.answer.actorId']],
  ['an object for a single value', { at: { from: at } }, ['rows.at.from']],
  ['a single value for an object', { answer: 'yes', done: { m1: at } }, ['rows.answer', 'rows.done.*']],
  ['a key where none is an id', { roster: { member: 1, youth: 2 } }, ['rows.roster.youth']],
  ['a list where none is known', { roster: [1, 2] }, ['rows.roster.*']],
  ['objects in a list of single values', { tags: [{ name: 'x' }] }, ['rows.tags.*.name']],
])('%s is told', (_, row, paths) => {
  expect(told(row)).toEqual(paths)
})

it('a collection that is not registered is told by its name', () => {
  expect(unregisteredFields({ rows: [], strangers: [{ _id: 'a' }] }, REGISTRY)).toEqual(['strangers'])
})
