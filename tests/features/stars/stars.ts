import type { CheckItem, DecidingCheck, KeptCheck, StarCheck, StarFile } from '../../../src/contract/stars'
import type { Deed } from '../../../src/domain/permissions/table'
import { EXAMPLE } from '../../support/stars'

export const NOW = '2026-11-24T02:00:00.000Z'

export const file = (over: Partial<StarFile> = {}): StarFile => ({
  fileId: 'f1',
  name: '坡道.png',
  kind: 'png',
  bytes: 100,
  note: '',
  expiresAt: null,
  at: NOW,
  url: 'https://files.example/f1.png',
  ...over,
})

/** The items of the example: all figures met, of what is handed in nothing is there. */
export const items = (over: (item: CheckItem) => Partial<CheckItem> = () => ({})): CheckItem[] =>
  EXAMPLE.items.map((one) => {
    const figure = one.figure !== null
    const item: CheckItem = {
      ...one,
      value: figure ? one.need : null,
      submitted: figure ? one.need : null,
      changed: false,
      standing: figure ? 'met' : 'missing',
      judged: figure ? 'met' : 'open',
      verdict: null,
      reason: '',
      files: [],
      doubt: null,
    }
    return { ...item, ...over(item) }
  })

export const check = (over: Partial<StarCheck> = {}): StarCheck => ({
  checkId: 'c1',
  venue: { venueId: 'v1', name: '滨江青年之家' },
  criteria: {
    criteriaId: 'k1',
    name: '2026 版',
    mark: '示例',
    submitUntil: '2026-12-20',
    decideUntil: '2026-12-31',
    validUntil: '2027-12-31',
    levels: EXAMPLE.levels,
  },
  state: 'open',
  version: 3,
  items: items(),
  figuresAt: NOW,
  submittedAt: null,
  returned: null,
  ...over,
})

export const kept = (over: Partial<StarCheck> = {}): KeptCheck => ({
  venue: { venueId: 'v1', name: '滨江青年之家' },
  check: check(over),
  now: NOW,
})

const MAY: Deed[] = ['see-stars', 'decide-stars']

/** Handed in, judged, and four stars by the criteria: what is left is a visit and a reason. */
export const deciding = (over: Partial<DecidingCheck> = {}): DecidingCheck => ({
  check: check({ state: 'submitted', submittedAt: NOW, items: items(() => ({ judged: 'met' })) }),
  computed: 4,
  visits: [{ visitId: 'w1', day: '2026-11-20', announced: true, people: 2, mine: true, note: '' }],
  decisions: [],
  own: null,
  may: MAY,
  now: NOW,
  ...over,
})
