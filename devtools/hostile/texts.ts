/** Texts and numbers that have broken programs elsewhere. */

/** Nothing of these is to be seen, or not what is to be seen is there. */
const UNSEEN = [
  '',
  ' ',
  '\t\r\n',
  '\0',
  'a\0b',
  '\ud800',
  '张\udc00',
  '\u200b\u200b',
  '\ufeff',
  '\u3164',
  '\u115f\u1160',
  '\u00ad',
  '\u2800',
  '\u202e三张\u202c',
  '\u2066L1\u2069',
  '\u200f',
  '\ufe0f',
  '\u{e0041}\u{e007f}',
]

/** Looks like one thing and is another. */
const LIKE = [
  'ＪＤ２３Ｋ７',
  '張三',
  '张　三',
  'e\u0301',
  'ﬁ',
  '①②',
  'Ａ\u0300\u0301\u0302\u0303\u0304',
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  '＝1+1',
  "=cmd|' /C calc'!A0",
  '\u200b=1+1',
  '-2+3',
  '@SUM(A1)',
]

/** Means something to a database, a language or a disk. */
const SPOKEN = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'then',
  '$where',
  '$ne',
  '$',
  '{"$ne":null}',
  '[object Object]',
  'a.b',
  'L1.done',
  '.',
  '..',
  'a/b',
  '../../../etc/passwd',
  '..%2f..%2f',
  'a\\b',
  "' OR 1=1 --",
  '%00',
  '%',
  '${7*7}',
  '<script>alert(1)</script>',
  'undefined',
  'null',
  'NaN',
  'true',
  '0',
  '-1',
  '1e999',
  '0x10',
]

/** Instants that there are not, or that no lesson was learnt at. */
const INSTANTS = [
  '+275760-09-13T00:00:00.000Z',
  '+275760-09-13T00:00:00.001Z',
  '-271821-04-20T00:00:00.000Z',
  '-000001-01-01T00:00:00Z',
  '0000-01-01T00:00:00Z',
  '1969-12-31T23:59:59.999Z',
  '9999-12-31T23:59:59.999Z',
  '2016-12-31T23:59:60Z',
  '2026-11-24T24:00:00Z',
  '2026-11-24T23:59:60.999Z',
  '2026-02-30T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-11-24T02:00:00+14:00',
  '2026-11-24T02:00:00-23:59',
  '2026-11-24 02:00:00Z',
  '2026-11-24',
  '2026-W48-2',
  '2026-00',
  '2000-01',
  '2099-12',
]

/** Addresses: good ones, and those that lead elsewhere than they look. */
const ADDRESSES = [
  'https://example.cn/a',
  'http://example.cn:8080/?q=1#z',
  'https://user:word@example.cn/',
  'javascript:alert(1)',
  'data:text/html,<script>1</script>',
  '//example.cn/a',
  'https://',
]

/** Longer than anything is meant to be; the longest are as much as WeChat lets through. */
const LONG = [
  'a'.repeat(21),
  'a'.repeat(65),
  '长'.repeat(201),
  '\u{1f600}'.repeat(101),
  'A'.repeat(8193),
  '-'.repeat(40_000),
  '长'.repeat(30_000),
  ' '.repeat(90_000),
]

export const TEXTS: readonly string[] = [...UNSEEN, ...LIKE, ...SPOKEN, ...INSTANTS, ...ADDRESSES, ...LONG]

export const NUMBERS: readonly number[] = [
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  -0,
  0,
  -1,
  0.5,
  1.000_000_1,
  5e-324,
  1e308,
  2 ** 31,
  -(2 ** 31) - 1,
  2 ** 53,
  2 ** 53 + 2,
  21_600,
  21_601,
]

/** Names that a field may not have, or that mean something to the language, the database or a careless handler. */
export const NAMES: readonly string[] = [
  '__proto__',
  'constructor',
  'prototype',
  'toJSON',
  'then',
  'length',
  '$set',
  '$where',
  '$or',
  '_id',
  'openid',
  'personId',
  'role',
  'a.b',
  '',
  '\0',
  'a'.repeat(2000),
]
