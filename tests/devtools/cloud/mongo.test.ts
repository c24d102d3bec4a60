import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Engine, type Document } from '../../../devtools/cloud'
import { OPERATORS } from '../../../devtools/cloud/mongo/expression'
import { GROUP_TOTALS } from '../../../devtools/cloud/mongo/operators/totals'
import { CONDITIONS } from '../../../devtools/cloud/mongo/query-operators'
import { STAGES } from '../../../devtools/cloud/mongo/stages'

let home: string
let engine: Engine

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'mongo-'))
  engine = new Engine(home, { durable: false })
  for (const name of ['some', 'others']) engine.ensureCollection({ name, indexes: [] })
})
afterAll(() => {
  engine.close()
  rmSync(home, { recursive: true, force: true })
})

function put(collection: string, documents: Document[]): void {
  engine.remove(collection, { query: {}, multi: true })
  engine.insert(collection, documents)
}

/** Documents called by their place in the list. */
const numbered = (documents: Document[]): Document[] => documents.map((document, _id) => ({ _id, ...document }))

/** What MongoDB's manual says of a query, where JavaScript would say otherwise. */
const QUERIES: [why: string, query: Document, documents: Document[], found: number[]][] = [
  ['fields are wanted of an element, and a number has none', { a: { $elemMatch: { b: 5 } } }, [{ a: [5] }, { a: [{ b: 5 }] }, { a: { b: 5 } }], [1]],
  ['an element is missing a field only where it is an object', { a: { $elemMatch: { b: null } } }, [{ a: [5] }, { a: [{ c: 1 }] }, { a: [] }], [1]],
  ['one element must be it all', { a: { $elemMatch: { $gt: 1, $lt: 3 } } }, [{ a: [0, 4] }, { a: [2] }, { a: 2 }, { a: [[2]] }], [1]],
  ['not, of an element', { a: { $elemMatch: { $not: { $gt: 1 } } } }, [{ a: [2] }, { a: [2, 1] }, { a: [] }], [1]],
  ['a remainder is of numbers', { a: { $mod: [2, 0] } }, [{ a: '4' }, { a: 4 }, { a: null }, {}, { a: true }, { a: [3, 4] }, { a: [] }, { a: new Date(4) }], [1, 5]],
  ['and of their whole part', { a: { $mod: [4.9, 0] } }, [{ a: 4.5 }, { a: -8.2 }, { a: 5 }, { a: NaN }], [0, 1]],
  ['a missing field is no less than null', { a: { $lt: null } }, [{}, { a: null }, { a: 0 }], []],
  ['but as little as null', { a: { $lte: null } }, [{}, { a: null }, { a: 0 }], [0, 1]],
  ['and as great', { a: { $gte: null } }, [{}, { a: null }, { a: false }], [0, 1]],
  ['nothing is less than a number but a number', { a: { $lt: 1 } }, [{}, { a: null }, { a: '0' }, { a: 0 }, { a: false }, { a: new Date(0) }], [3]],
  ['NaN is no number to compare', { a: { $lt: 1 } }, [{ a: NaN }, { a: 0 }], [1]],
  ['NaN is as great as itself', { a: { $gte: NaN } }, [{ a: NaN }, { a: 0 }, {}], [0]],
  ['NaN is itself', { a: NaN }, [{ a: NaN }, { a: null }], [0]],
  ['an object is the same with its fields in order', { a: { $eq: { x: 1, y: 2 } } }, [{ a: { y: 2, x: 1 } }, { a: { x: 1, y: 2 } }, { a: { x: 1 } }], [1]],
  ['and so in a list of them', { a: { $in: [{ x: 1, y: 2 }] } }, [{ a: [{ y: 2, x: 1 }] }, { a: [{ x: 1, y: 2 }] }], [1]],
  ['an object in a list may miss a field', { 'a.b': null }, [{ a: [{ b: 1 }, {}] }, { a: [{ b: 1 }] }, { a: [5] }, { a: 5 }, {}], [0, 3, 4]],
  ['a list is all of a value too', { a: { $all: [5] } }, [{ a: 5 }, { a: [5, 6] }, { a: [] }], [0, 1]],
  ['of all of nothing nothing is', { a: { $all: [] } }, [{ a: [] }, {}], []],
  ['a size is of the list itself', { a: { $size: 1 } }, [{ a: [[1, 2]] }, { a: [[1], [2]] }, { a: 'x' }], [0]],
  ['not is true of what is missing', { a: { $not: { $gt: 1 } } }, [{}, { a: '2' }, { a: 2 }, { a: [1, 2] }], [0, 1]],
  ['a list compares as a whole with a list', { a: { $gt: [1, 2] } }, [{ a: [1, 3] }, { a: [1, 2] }, { a: 9 }], [0]],
  ['no value is not in', { a: { $nin: [null, 1] } }, [{}, { a: null }, { a: [2, 1] }, { a: 2 }], [3]],
  ['a pattern finds a text in a list', { a: /^b/i }, [{ a: ['a', 'B'] }, { a: [1] }, { a: 'ab' }], [0]],
  ['neither of them is', { $nor: [{ a: 1 }, { a: null }] }, [{ a: 1 }, {}, { a: 2 }], [2]],
  ['both, or one, of them', { $and: [{ $or: [{ a: 1 }, { b: 1 }] }, { c: { $ne: 1 } }] }, [{ a: 1 }, { b: 1, c: 1 }, { c: 2 }], [0]],
  ['what is null is there', { a: { $exists: true } }, [{ a: null }, {}, { a: [] }], [0, 2]],
  ['a pattern with its options', { a: { $regex: '^B.c', $options: 'is' } }, [{ a: 'b\nc' }, { a: 'xbxc' }], [0]],
  ['an expression orders across kinds', { $expr: { $lt: ['$a', 5] } }, [{}, { a: null }, { a: 4 }, { a: '4' }, { a: false }, { a: 6 }], [0, 1, 2]],
  ['whatever is no number is above all numbers but null', { $expr: { $gt: ['$a', 5] } }, [{}, { a: null }, { a: '' }, { a: {} }, { a: [] }, { a: false }, { a: new Date(0) }], [2, 3, 4, 5, 6]],
  ['in an expression a missing field is below null', { $expr: { $lt: ['$a', null] } }, [{}, { a: null }, { a: 0 }], [0]],
  ['and not the same', { $expr: { $eq: ['$a', null] } }, [{}, { a: null }], [1]],
  ['in an expression a list is one value', { $expr: { $eq: ['$a', 1] } }, [{ a: [1] }, { a: 1 }], [1]],
  ['a text of nothing is true, and so is NaN', { $expr: '$a' }, [{ a: '' }, { a: NaN }, { a: 0 }, { a: null }, { a: [] }, {}], [0, 1, 4]],
] // oxfmt-ignore

test.each(QUERIES)('%s', (_, query, documents, found) => {
  put('some', numbered(documents))
  expect(engine.find('some', query).map(({ _id }) => _id)).toEqual(found)
  expect(engine.count('some', query)).toBe(found.length)
})

const YEAR_BEGINS = new Date(Date.UTC(2016, 0, 1))
const NOTHING = Symbol('missing')

/** What MongoDB's manual says of an expression over this document. */
const DOCUMENT = {
  _id: 0,
  one: 1,
  text: '中a😀',
  none: null,
  list: [3, '1', null],
  deep: [{ x: 1 }, 5, [{ x: 2 }], { y: 3 }],
  at: YEAR_BEGINS,
}

const EXPRESSIONS: [source: unknown, computed: unknown][] = [
  [{ $week: '$at' }, 0],
  [{ $week: new Date(Date.UTC(2016, 0, 3)) }, 1],
  [{ $week: new Date(Date.UTC(2018, 0, 1)) }, 0],
  [{ $week: new Date(Date.UTC(2017, 0, 1)) }, 1],
  [{ $week: new Date(Date.UTC(2016, 11, 31)) }, 52],
  [{ $week: { date: '$at', timezone: '+08:00' } }, 0],
  [{ $isoWeek: '$at' }, 53],
  [{ $isoWeekYear: '$at' }, 2015],
  [{ $isoWeekYear: new Date(Date.UTC(2018, 11, 31)) }, 2019],
  [{ $dayOfYear: new Date(Date.UTC(2016, 11, 31, 23)) }, 366],
  [{ $hour: { date: '$at', timezone: 'America/New_York' } }, 19],
  [{ $year: '$none' }, null],
  [{ $month: '$missing' }, null],
  [{ $dateToString: { date: '$at', format: '%w %u %G-%V %U %j %L %z%%', timezone: '-03:30' } }, '5 4 2015-53 52 365 000 -0330%'],
  [{ $dateToString: { date: '$missing', onNull: 'none' } }, 'none'],
  [{ $dateToString: { date: '$missing', onNull: '$missing' } }, NOTHING],
  [[{ $dateToString: { date: '$at', format: null } }, { $week: { date: '$at', timezone: null } }, { $dateToString: { date: '$missing' } }], [null, null, null]],
  [{ $indexOfBytes: ['$text', 'a'] }, 3],
  [{ $indexOfCP: ['$text', 'a'] }, 1],
  [{ $indexOfBytes: ['cafeteria', 'e', 4] }, 5],
  [{ $indexOfBytes: ['cafeteria', 'e', 0, 3] }, -1],
  [{ $indexOfBytes: ['foo.bar.fi', '.', 5] }, 7],
  [{ $indexOfBytes: ['vanilla', 'll', 12] }, -1],
  [{ $indexOfBytes: ['vanilla', 'll', 5, 2] }, -1],
  [{ $indexOfBytes: ['$none', 'a'] }, null],
  [{ $indexOfCP: ['$text', '😀', 1] }, 2],
  [{ $indexOfArray: [['a', 'b', 'a'], 'a', 1] }, 2],
  [{ $indexOfArray: [['a', 'b'], 'c', 1] }, -1],
  [{ $arrayToObject: { $literal: [{ k: 'a', v: 1 }, { k: 'b', v: [2] }] } }, { a: 1, b: [2] }],
  [{ $arrayToObject: [[['a', 1], ['b', [2, 3]]]] }, { a: 1, b: [2, 3] }],
  [{ $arrayToObject: [[['a', 1], ['a', 2]]] }, { a: 2 }],
  [{ $arrayToObject: '$missing' }, null],
  [{ $cmp: ['$missing', null] }, -1],
  [{ $cmp: ['b', 'a'] }, 1],
  [{ $gt: ['\ud83d\ude00', '\uffee'] }, true],
  [{ $eq: [{ a: 1, b: 2 }, { b: 2, a: 1 }] }, false],
  [{ $not: [''] }, false],
  [{ $and: ['$none', { $divide: [1, '$_id'] }] }, false],
  [{ $ifNull: ['$missing', '$none', 'x'] }, 'x'],
  [{ $in: ['1', '$list'] }, true],
  [{ $in: [1, '$list'] }, false],
  ['$deep.x', [1]],
  ['$list.0', []],
  [['$missing', '$one'], [null, 1]],
  [{ a: '$missing', b: '$one' }, { b: 1 }],
  ['$missing', NOTHING],
  [{ $arrayElemAt: ['$list', -1] }, null],
  [{ $arrayElemAt: ['$list', 3] }, NOTHING],
  [{ $slice: [[1, 2, 3], -5, 2] }, [1, 2]],
  [{ $slice: ['$none', 1] }, null],
  [{ $range: [0, 10, 3] }, [0, 3, 6, 9]],
  [{ $map: { input: '$deep', in: '$$this.x' } }, [1, null, [2], null]],
  [{ $filter: { input: '$list', as: 'item', cond: { $gte: ['$$item', 3] } } }, [3, '1']],
  [{ $reduce: { input: ['a', 'b'], initialValue: '', in: { $concat: ['$$value', '$$this'] } } }, 'ab'],
  [{ $concat: ['a', '$missing'] }, null],
  [{ $toUpper: 'aé' }, 'Aé'],
  [{ $toLower: '$missing' }, ''],
  [{ $strLenBytes: '$text' }, 8],
  [{ $strLenCP: '$text' }, 3],
  [{ $substr: ['$text', 3, 1] }, 'a'],
  [{ $substrBytes: ['$text', 0, -1] }, '中a😀'],
  [{ $substrCP: ['$text', 1, 9] }, 'a😀'],
  [{ $strcasecmp: ['B', 'a'] }, 1],
  [{ $add: ['$at', 1.4] }, new Date(YEAR_BEGINS.getTime() + 1)],
  [{ $add: ['$one', '$missing'] }, null],
  [{ $mod: [-5, 3] }, -2],
  [{ $mod: ['$none', 3] }, null],
  [{ $multiply: ['$one', NaN] }, NaN],
  [{ $sum: ['$list', '$one'] }, 1],
  [{ $sum: '$list' }, 3],
  [{ $max: '$list' }, '1'],
  [[{ $avg: '$missing' }, { $stdDevSamp: [1] }], [null, null]],
  [{ $setUnion: [[1, 1], [null]] }, [1, null]],
  [{ $setIntersection: [[{ a: 1 }, 2], [2, { a: 1 }]] }, [{ a: 1 }, 2]],
  [{ $setEquals: [[1, 1, 2], [2, 1]] }, true],
  [{ $allElementsTrue: [['', NaN]] }, true],
  [{ $mergeObjects: [{ a: 1 }, '$none', { a: 2 }] }, { a: 2 }],
  [{ $switch: { branches: [{ case: '$none', then: 1 }], default: 2 } }, 2],
  [[{ $abs: -2 }, { $ceil: -1.5 }, { $floor: -1.5 }, { $trunc: -1.5 }, { $trunc: NaN }, { $abs: '$none' }], [2, -1, -2, -1, NaN, null]],
  [[{ $exp: 0 }, { $ln: 1 }, { $log: [8, 2] }, { $log10: 1000 }, { $pow: [2, -1] }, { $sqrt: 9 }, { $divide: [1, 2] }], [1, 0, 3, 3, 0.5, 3, 0.5]],
  [{ $subtract: ['$at', 0.6] }, new Date(YEAR_BEGINS.getTime() - 1)],
  [{ $subtract: [new Date(5), new Date(3)] }, 2],
  [[{ $ne: ['$none', '$missing'] }, { $gte: [[], {}] }, { $lt: [NaN, -Infinity] }, { $lte: ['$one', '1'] }], [true, true, true, true]],
  [[{ $or: ['$none', 'x'] }, { $or: [] }, { $and: [] }, { $cond: ['$missing', 1, 2] }], [true, false, true, 2]],
  [[{ $isArray: '$list' }, { $isArray: [[1]] }, { $size: '$list' }, { $reverseArray: [[1, 2]] }], [true, true, 3, [2, 1]]],
  [{ $concatArrays: [[1], '$none'] }, null],
  [{ $concatArrays: [[1], '$list'] }, [1, 3, '1', null]],
  [{ $objectToArray: { a: '$none', b: '$missing' } }, [{ k: 'a', v: null }]],
  [{ $setDifference: [[1, 1, null, '1'], [1]] }, [null, '1']],
  [[{ $setIsSubset: [[1, 1], [2, 1]] }, { $anyElementTrue: [[0, null, false]] }], [true, false]],
  [{ $split: ['a,b', ','] }, ['a', 'b']],
  [[{ $min: '$list' }, { $stdDevPop: [1, 3] }, { $literal: '$one' }], [3, 1, '$one']],
  [[{ $dayOfMonth: '$at' }, { $dayOfWeek: '$at' }, { $isoDayOfWeek: '$at' }, { $minute: '$at' }, { $second: new Date(-1) }, { $millisecond: new Date(-1) }], [1, 6, 5, 0, 59, 999]],
  [{ $let: { vars: { x: '$one' }, in: { $add: ['$$x', 1] } } }, 2],
] // oxfmt-ignore

test.each(EXPRESSIONS)('%j is %j', (source, computed) => {
  put('some', [DOCUMENT])
  const stages = [{ name: '$project', value: { _id: 0, out: source } }]
  expect(engine.aggregate('some', stages).result).toStrictEqual([computed === NOTHING ? {} : { out: computed }])
})

/** What MongoDB refuses, and what nobody has held against it: both by name, whether there are documents or not. */
test.each<[named: string, name: string, value: unknown]>([
  ['$strLenCP', '$project', { out: { $strLenCP: '$none' } }],
  ['$size', '$project', { out: { $size: '$missing' } }],
  ['$in', '$project', { out: { $in: [1, '$none'] } }],
  ['$arrayToObject', '$project', { out: { $arrayToObject: { $literal: [{ k: 'a', v: 1, w: 2 }] } } }],
  ['$arrayToObject', '$project', { out: { $arrayToObject: [[['a', 1], { k: 'b', v: 1 }]] } }],
  ['$indexOfBytes', '$project', { out: { $indexOfBytes: ['$text', null] } }],
  ['$indexOfBytes', '$project', { out: { $indexOfBytes: ['$text', 'a', -1] } }],
  ['$indexOfBytes', '$project', { out: { $indexOfBytes: ['$text', 'a', '$missing'] } }],
  ['$indexOfArray', '$project', { out: { $indexOfArray: ['$list', 3, 0, '$missing'] } }],
  ['$range', '$project', { out: { $range: [0, 3, '$missing'] } }],
  ['$dateToString', '$project', { out: { $dateToString: { format: '%Y' } } }],
  ['format', '$project', { out: { $dateToString: { date: '$at', timezone: '+08:00' } } }],
  ['ROOT', '$project', { out: { $let: { vars: { ROOT: 1 }, in: '$$ROOT' } } }],
  ['collision', '$project', { a: 1, 'a.b': '$one' }],
  ['collision', '$addFields', { a: 1, 'a.b': 1 }],
  ['empty object', '$addFields', { a: {} }],
  ['$substrBytes', '$project', { out: { $substrBytes: ['$text', 1, 1] } }],
  ['$divide', '$project', { out: { $divide: ['$one', 0] } }],
  ['$week', '$project', { out: { $week: '$text' } }],
  ['time zone', '$project', { out: { $week: { date: '$at', timezone: 'Moon/Sea' } } }],
  ['$concat', '$project', { out: { $concat: ['a', '$one'] } }],
  ['$switch', '$project', { out: { $switch: { branches: [{ case: false, then: 1 }] } } }],
  ['undefined variable', '$project', { out: '$$nobody' }],
  ['$$NOW', '$project', { out: '$$NOW' }],
  ['$dateFromString', '$project', { out: { $dateFromString: { dateString: 'x' } } }],
  ['$zip', '$project', { out: { $zip: { inputs: [] } } }],
  ['$push', '$group', { _id: null, all: { $push: ['$a', '$b'] } }],
  ['$accumulator', '$group', { _id: null, all: { $accumulator: {} } }],
  ['_id', '$group', { all: { $sum: 1 } }],
  ['$bucket', '$bucket', { groupBy: '$one', boundaries: [0, 2] }],
  ['$limit', '$limit', 0],
  ['$mod', '$match', { a: { $mod: [0, 1] } }],
  ['mod', '$match', { a: { $mod: [2] } }],
  ['$bitsAllSet', '$match', { a: { $bitsAllSet: 1 } }],
  ['$where', '$match', { $where: 'true' }],
  ['$or', '$match', { $or: [] }],
  ['$not', '$match', { a: { $not: 1 } }],
  ['inclusion', '$project', { a: 1, b: 0 }],
])('%s is named in the refusal of %s %j', (named, name, value) => {
  put('some', [DOCUMENT])
  expect(() => engine.aggregate('some', [{ name, value }])).toThrow(named === '$mod' ? 'divisor' : named)
}) // oxfmt-ignore

test('an operator nobody knows is refused where no document comes to it', () => {
  put('some', [])
  for (const [name, value] of [['$project', { a: { $zip: {} } }], ['$match', { $expr: { $rand: {} } }], ['$group', { _id: { $meta: 1 } }]] as const)
    expect(() => engine.aggregate('some', [{ name, value }])).toThrow('does not know')
  for (const part of ['$and', '$or', '$nor']) expect(() => engine.find('some', { [part]: [] })).toThrow('nonempty')
}) // oxfmt-ignore

const STORIES: [why: string, documents: Document[], stages: [name: string, value: unknown][], result: Document[]][] = [
  ['lists of a group keep nulls and nothing for what is missing', [{ a: null }, {}, { a: 1 }, { a: 1 }, { a: { x: 1 } }, { a: { x: 1 } }],
    [['$group', { _id: null, all: { $push: '$a' }, set: { $addToSet: '$a' } }]],
    [{ _id: null, all: [null, 1, 1, { x: 1 }, { x: 1 }], set: [null, 1, { x: 1 }] }]],
  ['totals of a group', [{}, { a: null }, { a: 2 }, { a: 'x' }, { a: 4 }],
    [['$group', { _id: null, first: { $first: '$a' }, least: { $min: '$a' }, most: { $max: '$a' }, mean: { $avg: '$a' }, sum: { $sum: '$a' }, of: { $sum: 1 }, last: { $last: '$a' }, spread: { $stdDevPop: '$a' }, around: { $stdDevSamp: '$b' }, all: { $mergeObjects: '$o' } }]],
    [{ _id: null, first: null, least: 2, most: 'x', mean: 3, sum: 6, of: 5, last: 4, spread: 1, around: null, all: {} }]],
  ['a sum has NaN in it', [{ a: NaN }, { a: 1 }], [['$group', { _id: null, sum: { $sum: '$a' } }]], [{ _id: null, sum: NaN }]],
  ['missing and null are one group, an object with its fields in another order is another', [{}, { a: null }, { a: { x: 1, y: 1 } }, { a: { y: 1, x: 1 } }],
    [['$group', { _id: '$a', n: { $sum: 1 } }]], [{ _id: null, n: 2 }, { _id: { x: 1, y: 1 }, n: 1 }, { _id: { y: 1, x: 1 }, n: 1 }]],
  ['of no documents there is no count', [], [['$count', 'n']], []],
  ['missing sorts with null, an empty list before them, a list by its least', [{ a: [5, 0], n: 1 }, { n: 2 }, { a: null, n: 1 }, { a: [], n: 9 }, { a: -1, n: 0 }],
    [['$sort', { a: 1, n: 1 }], ['$project', { _id: 0, n: 1, a: 1 }]],
    [{ a: [], n: 9 }, { a: null, n: 1 }, { n: 2 }, { a: -1, n: 0 }, { a: [5, 0], n: 1 }]],
  ['and by its greatest where the greatest come first', [{ a: [5, 0] }, { a: 3 }, { a: [] }], [['$sort', { a: -1 }], ['$project', { _id: 0 }]], [{ a: [5, 0] }, { a: 3 }, { a: [] }]],
  ['unwinding keeps a text of nothing', [{ a: '' }, { a: {} }, { a: [] }, { a: null }, {}, { a: [1, null] }],
    [['$unwind', { path: '$a', includeArrayIndex: 'at' }], ['$project', { _id: 0 }]], [{ a: '', at: null }, { a: {}, at: null }, { a: 1, at: 0 }, { a: null, at: 1 }]],
  ['and all of them where they are wanted', [{ a: [] }, { a: null }, {}], [['$unwind', { path: '$a', preserveNullAndEmptyArrays: true }], ['$project', { _id: 0 }]], [{}, { a: null }, {}]],
  ['fields within lists are kept, left out and added', [{ a: [{ x: 1, y: 2 }, 5] }],
    [['$addFields', { 'a.z': 3 }], ['$project', { _id: 0, 'a.x': 0 }]], [{ a: [{ y: 2, z: 3 }, { z: 3 }] }]],
  ['fields that are added within an object leave its others', [{ a: { x: 1 } }, { a: [{ x: 1 }, 5] }, {}],
    [['$addFields', { a: { y: 2, z: { w: '$_id' } } }], ['$project', { _id: 0 }]],
    [{ a: { x: 1, y: 2, z: { w: 0 } } }, { a: [{ x: 1, y: 2, z: { w: 1 } }, { y: 2, z: { w: 1 } }] }, { a: { y: 2, z: { w: 2 } } }]],
  ['what is computed within a list stands in each of its objects', [{ a: [{ x: 1, b: 3 }, { x: 2 }, 5] }, { a: 5 }, {}],
    [['$project', { _id: 0, 'a.b': '$_id' }]], [{ a: [{ b: 0 }, { b: 0 }] }, { a: { b: 1 } }, { a: { b: 2 } }]],
  ['what has no fields is not kept where they are wanted', [{ a: [{ x: 1, y: 2 }, 5], b: 5 }], [['$project', { _id: 0, a: { x: 1 }, 'b.x': 1 }]], [{ a: [{ x: 1 }] }]],
  ['the most frequent come first, and some of them', [{ a: 1 }, { a: null }, {}], [['$match', {}], ['$sortByCount', '$a'], ['$skip', 1], ['$limit', 5]], [{ _id: 1, count: 1 }]],
  ['a join finds null for what is missing, and each element of a list', [{ ref: [1, 2] }, {}],
    [['$lookup', { from: 'others', localField: 'ref', foreignField: 'key', as: 'found' }], ['$project', { _id: 0, 'found._id': 1 }]],
    [{ found: [{ _id: 'a' }, { _id: 'b' }] }, { found: [{ _id: 'c' }] }]],
  ['a join of stages sees the names it was given', [{ ref: 2 }],
    [['$lookup', { from: 'others', let: { ref: '$ref' }, pipeline: [{ $match: { $expr: { $eq: ['$key', '$$ref'] } } }, { $count: 'n' }], as: 'found' }], ['$replaceRoot', { newRoot: { $arrayElemAt: ['$found', 0] } }]],
    [{ n: 1 }]],
] // oxfmt-ignore

test.each(STORIES)('%s', (_, documents, stages, result) => {
  put('some', numbered(documents))
  put('others', [{ _id: 'a', key: 1 }, { _id: 'b', key: 2 }, { _id: 'c' }])
  expect(
    engine.aggregate(
      'some',
      stages.map(([name, value]) => ({ name, value })),
    ).result,
  ).toStrictEqual(result)
})

test('a sample takes no document twice', () => {
  put('some', numbered(Array.from({ length: 9 }, () => ({}))))
  const { result } = engine.aggregate('some', [{ name: '$sample', value: { size: 20 } }])
  expect(new Set(result.map(({ _id }) => _id)).size).toBe(9)
  expect(result).toHaveLength(9)
})

test('no operator goes without a case', () => {
  const cases = JSON.stringify([QUERIES, EXPRESSIONS, STORIES])
  const without = (names: object) => Object.keys(names).filter((name) => !cases.includes(`"${name}"`))
  expect([OPERATORS, CONDITIONS, GROUP_TOTALS, STAGES].flatMap(without)).toEqual(['$sample'])
})
