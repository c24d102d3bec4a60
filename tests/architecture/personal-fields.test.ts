import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pageOf } from '../../devtools/personal-data/page'
import { programOf, programOfRepositories } from '../../devtools/personal-data/program'
import { faultsOf, registry, retentionIn, type Registry } from '../../devtools/personal-data/registry'
import { openidsIn } from '../support/openids'
import { writtenFields } from '../../devtools/personal-data/written-types'

/** A source that is nowhere but here: what it says of a collection `rows`. */
const written = (text: string) =>
  writtenFields(programOf(new Map([['/made-up.ts', `declare class Collection<T> { of: T }\n${text}`]])))
const rowsOf = (type: string, besides = '') => written(`${besides}\nnew Collection<${type}>('rows')`).get('rows')

describe('database.json', () => {
  it('says of every field that is written whether it is about a person, why it is kept and how long', () => {
    const fields = writtenFields(programOfRepositories())
    expect(fields.get('accounts')).toContain('subscriptions.*.usedFor')
    expect(fields.get('leaves')).toContain('seen.*.kept.spans.*.*')
    expect(faultsOf(fields, registry)).toEqual([])
  })

  it('is what docs/personal-data.md tells: npm run personal-data', () => {
    const page = readFileSync(resolve(__dirname, '../../docs/personal-data.md'), 'utf8')
    expect(page).toBe(pageOf(registry))
  })

  it('tells a limit with its number', () => {
    expect(retentionIn({ retentions: { day: '{EXPORT_KEPT_HOURS} hours' }, collections: [] }, 'day')).toBe('24 hours')
  })
})

describe('what is written', () => {
  it.each([
    ['single ones and dates', "{ _id: string; n: 1 | 2; on: boolean; at: Date; kind: 'a' | 'b' }", '_id at kind n on'],
    ['what may be missing or null', '{ a?: string; b: Date | null; c?: { d: number } | null }', 'a b c.d'],
    ['every member of a union', '{ place: { at: string } | { at: number; depth: number } }', 'place.at place.depth'],
    ['one thing or several', '{ a: string | { b: string } }', 'a a.b'],
    [
      'lists',
      '{ a: string[]; b: readonly { c: Date }[]; d: readonly [from: number, to: number][] }',
      'a.* b.*.c d.*.*',
    ],
    ['keys that are ids', '{ a: Record<string, { at: Date }>; b: Readonly<Record<string, Date>> }', 'a.*.at b.*'],
    ['keys that are known', "{ a: Record<'x' | 'y', number>; b: Partial<Record<'z', number>> }", 'a.x a.y b.z'],
    ['two types at once', '{ a: string } & { b: { c: number } }', 'a b.c'],
    ['what is left of a type', "Omit<{ a: string; b: string; c: string }, 'c'> & Pick<{ d: Date }, 'd'>", 'a b d'],
  ])('is read of %s', (_, type, paths) => {
    expect(rowsOf(type)).toEqual(paths.split(' '))
  })

  it('is read of what a type inherits', () => {
    expect(rowsOf('B', 'interface A { a: string }\ninterface B extends A { b: Date }')).toEqual(['a', 'b'])
  })

  it('is what a kind keeps, where only the kind knows', () => {
    const kept = 'interface KeptByKinds { "rows.of.*.kept": { score: number } | { seen: number[] } | null }'
    expect(rowsOf('{ of: Record<string, { kept: unknown }> }', kept)).toEqual(['of.*.kept.score', 'of.*.kept.seen.*'])
  })

  it.each([
    ['a value that could be anything', '{ a: { b: any } }', 'the type of rows.a.b tells nothing'],
    ['one that nobody knows', '{ a: { b: unknown } }', 'nobody says what is kept in rows.a.b'],
    ['some object', '{ a: {} }', 'the type of rows.a tells no field'],
    ['an object of any kind', '{ a: object }', 'the type of rows.a tells'],
  ])('can not be %s', (_, type, words) => {
    expect(() => rowsOf(type)).toThrow(words)
  })

  it('can not hold itself', () => {
    expect(() => rowsOf('A', 'interface A { a: string; more: A[] }')).toThrow('rows.more.* holds itself')
  })

  it.each([
    ['a collection without a type', "new Collection('rows')", 'does not say its name and what is in it'],
    ['a name that is worked out', "new Collection<{ a: string }>('ro' + 'ws')", 'does not say its name'],
    ['two of one name', "new Collection<{ a: string }>('rows'), new Collection<{ b: string }>('rows')", 'named twice'],
  ])('can not be read of %s', (_, text, words) => {
    expect(() => written(text)).toThrow(words)
  })
})

describe('a fault is told', () => {
  const RIGHT: Registry = {
    retentions: { kept: 'Kept.' },
    collections: [
      {
        name: 'rows',
        personal: [{ fields: ['memberId', 'done.*.at'], purpose: 'Who has done it.', retention: 'kept' }],
        plain: ['_id'],
      },
    ],
  }
  const TYPE = '{ _id: string; memberId: string; done: Record<string, { at: Date }> }'
  const fields = written(`new Collection<${TYPE}>('rows')`)
  const [rows] = RIGHT.collections
  const [use] = rows?.personal ?? []
  if (!rows || !use) throw new Error('nothing is planted')
  const withRows = (change: Partial<typeof rows>): Registry => ({
    retentions: RIGHT.retentions,
    collections: [{ ...rows, ...change }],
  })
  const withUse = (change: Partial<typeof use>): Registry => withRows({ personal: [{ ...use, ...change }] })

  it('and nothing where all is right', () => {
    expect(faultsOf(fields, RIGHT)).toEqual([])
  })

  it.each([
    ['a field more', TYPE.replace('at: Date', 'at: Date; phone: string'), ['rows.done.*.phone is not registered']],
    ['a field less', TYPE.replace('memberId: string;', ''), ['rows.memberId is registered and not written']],
    [
      'another name',
      TYPE.replace('memberId', 'accountId'),
      ['rows.accountId is not registered', 'rows.memberId is registered and not written'],
    ],
  ])('in a type that has %s', (_, type, told) => {
    expect(faultsOf(written(`new Collection<${type}>('rows')`), RIGHT)).toEqual(told)
  })

  it('of a collection that is not registered', () => {
    const more = written(`new Collection<${TYPE}>('rows')\nnew Collection<{ _id: string }>('strangers')`)
    expect(faultsOf(more, RIGHT)).toEqual(['strangers is not registered'])
  })

  it.each<[what: string, registry: Registry, told: string[]]>([
    ['no purpose', withUse({ purpose: ' ' }), ['rows.memberId has no purpose', 'rows.done.*.at has no purpose']],
    [
      'a retention that says nothing',
      { retentions: { kept: '' }, collections: RIGHT.collections },
      ['kept does not say how long'],
    ],
    [
      'a limit that is none',
      { retentions: { kept: 'For {SOME_DAYS} days.' }, collections: RIGHT.collections },
      ['kept names SOME_DAYS, which is no limit'],
    ],
    [
      'a retention that is not there',
      withUse({ fields: ['memberId', 'done.*.at'], retention: 'long' }),
      [
        'rows.memberId is kept as long, which says nothing',
        'rows.done.*.at is kept as long, which says nothing',
        'nothing is kept as kept',
      ],
    ],
    ['a field twice', withRows({ plain: ['_id', 'done.*.at'] }), ['rows.done.*.at is registered twice']],
    [
      'a person who is called plain',
      withRows({ plain: ['_id', 'memberId'], personal: [{ ...use, fields: ['done.*.at'] }] }),
      ["rows.memberId is a person's, not plain"],
    ],
    [
      'a collection that nobody writes',
      { retentions: RIGHT.retentions, collections: [rows, { name: 'gone', personal: [], plain: ['_id'] }] },
      ["gone is registered and nobody's"],
    ],
  ])('in a registry with %s', (_, planted, told) => {
    expect(faultsOf(fields, planted)).toEqual(told)
  })
})
it('an openid that slipped in anywhere would be told', () => {
  const openids = ['preview-member', 'seed-m-1']
  expect(openidsIn('{"_id":"refused_x_preview-member_1"}', openids)).toEqual(['preview-member'])
  expect(openidsIn('{"by":"seed-m-1"}', openids)).toEqual(['seed-m-1'])
  expect(openidsIn('{"by":"seed-m-12","m":"m-1"}', openids)).toEqual([])
})
