import {
  activityFlaws,
  firstFlaw,
  fixedFields,
  type PublishedAs,
  type Written,
} from '../../../src/domain/homes/activity-flaws'

const NOW = '2026-11-24T02:00:00.000Z'
const WRITTEN: Written = {
  title: '手机摄影入门课',
  startsAt: '2026-12-01T11:00:00.000Z',
  endsAt: '2026-12-01T12:30:00.000Z',
  quota: 24,
  waits: true,
  way: 'first',
  opensAt: null,
  closesAt: null,
  cancelHours: 2,
}
const PUBLISHED: PublishedAs = { written: WRITTEN, live: 16, cancelUntil: '2026-12-01T09:00:00.000Z' }
const draft = (changes: Partial<Written> = {}, now = NOW) => activityFlaws({ ...WRITTEN, ...changes }, null, now)
const changed = (changes: Partial<Written>, published: Partial<PublishedAs> = {}, now = NOW) =>
  activityFlaws({ ...WRITTEN, ...changes }, { ...PUBLISHED, ...published }, now)

describe('what is wrong about a draft', () => {
  it('is nothing where all is said', () => {
    expect(draft()).toEqual({})
    expect(firstFlaw(draft())).toBeNull()
  })

  it('is a name that is missing, and the first that is told', () => {
    expect(draft({ title: ' ', endsAt: WRITTEN.startsAt })).toEqual({
      title: '写上活动的名称',
      endsAt: '结束要在开始之后',
    })
    expect(firstFlaw(draft({ title: ' ', endsAt: WRITTEN.startsAt }))).toBe('写上活动的名称')
  })

  it('is a time in the past, an end before the start, a year too far, and more than three days', () => {
    expect(draft({}, '2026-12-01T10:59:59.999Z')).toEqual({})
    expect(draft({}, '2026-12-01T11:00:00.000Z').startsAt).toBe('开始时间已经过了')
    expect(draft({ endsAt: '2026-12-01T10:00:00.000Z' }).endsAt).toBe('结束要在开始之后')
    expect(draft({ endsAt: '2026-12-04T11:00:00.000Z' })).toEqual({})
    expect(draft({ endsAt: '2026-12-04T11:00:00.001Z' }).endsAt).toBe('一场活动最长 72 小时')
    expect(draft({ startsAt: '2028-01-01T00:00:00Z', endsAt: '2028-01-01T01:00:00Z' }).startsAt).toBe(
      '最多提前一年发布',
    )
  })

  it('is a draw without a closing before its start', () => {
    expect(draft({ way: 'draw' }).closesAt).toBe('抽签要有报名截止时间，并且在开始之前')
    expect(draft({ way: 'draw', closesAt: WRITTEN.startsAt }).closesAt).toBe('抽签要有报名截止时间，并且在开始之前')
    expect(draft({ way: 'draw', closesAt: '2026-12-01T10:59:59.999Z' })).toEqual({})
  })

  it('is signing up that ends after the start, before now, or before it begins', () => {
    expect(draft({ closesAt: WRITTEN.startsAt })).toEqual({})
    expect(draft({ closesAt: '2026-12-01T11:00:00.001Z' }).closesAt).toBe('报名截止不能晚于开始时间')
    expect(draft({ closesAt: NOW }).closesAt).toBe('报名截止时间已经过了')
    expect(draft({ opensAt: '2026-11-30T00:00:00Z', closesAt: '2026-11-30T00:00:00Z' }).opensAt).toBe(
      '报名开始要在报名截止之前',
    )
    expect(draft({ opensAt: WRITTEN.startsAt }).opensAt).toBe('报名开始要在报名截止之前')
  })
})

describe('what is wrong about a change', () => {
  it('is fewer places than are taken', () => {
    expect(changed({ quota: 16 })).toEqual({})
    expect(changed({ quota: 15 }).quota).toBe('已有 16 人报名，不能少于 16')
    // Who waits has no place yet: those who have one keep it.
    expect(changed({ quota: 23 }, { live: 30 }).quota).toBe('已有 24 人报名，不能少于 24')
    expect(changed({ quota: 25 }, { live: 30 })).toEqual({})
  })

  it('is a waiting list that goes while somebody waits', () => {
    expect(changed({ waits: false })).toEqual({})
    expect(changed({ waits: false }, { live: 26 }).waits).toBe('还有 2 人在候补，不能取消候补')
    expect(changed({ waits: false, quota: 26 }, { live: 26 })).toEqual({})
  })

  it('is not what stayed as it was: a text can be corrected while it runs', () => {
    expect(changed({ title: '改个名' }, {}, '2026-12-01T11:30:00.000Z')).toEqual({})
    const closed = { written: { ...WRITTEN, closesAt: '2026-11-23T00:00:00Z' } }
    expect(changed({ closesAt: '2026-11-23T00:00:00Z' }, closed)).toEqual({})
    expect(changed({ startsAt: '2026-12-01T11:10:00.000Z' }, {}, '2026-12-01T11:30:00.000Z').startsAt).toBe(
      '开始时间已经过了',
    )
    expect(changed({ endsAt: '2026-12-01T11:20:00.000Z' }, {}, '2026-12-01T11:30:00.000Z').endsAt).toBe(
      '结束时间已经过了',
    )
  })

  it('is whatever is bound: how places are given, a draw’s times, and places when nobody moves up any more', () => {
    const drawn: Written = { ...WRITTEN, way: 'draw', closesAt: '2026-11-30T00:00:00Z' }
    const published: PublishedAs = { ...PUBLISHED, written: drawn }
    expect(fixedFields(PUBLISHED, NOW)).toEqual(['way'])
    expect(fixedFields(published, NOW)).toEqual(['way', 'closesAt', 'opensAt'])
    expect(fixedFields(published, PUBLISHED.cancelUntil)).toContain('quota')
    expect(changed({ way: 'draw', closesAt: '2026-11-30T00:00:00Z' }).way).toBe('发布以后，不能再改先到先得还是抽签')
    expect(activityFlaws({ ...drawn, closesAt: '2026-11-29T00:00:00Z' }, published, NOW)).toEqual({
      closesAt: '抽签发布以后，报名截止不能再改',
    })
    expect(activityFlaws({ ...drawn, opensAt: '2026-11-29T00:00:00Z' }, published, NOW)).toEqual({
      opensAt: '抽签发布以后，报名开始不能再改',
    })
    expect(activityFlaws({ ...drawn, title: '改个名' }, published, NOW)).toEqual({})
    expect(changed({ quota: 25 }, {}, PUBLISHED.cancelUntil as string).quota).toBe('已过取消截止，名额不能再改')
  })

  it('is a cancelling that ends earlier, once somebody has signed up', () => {
    expect(changed({ cancelHours: 3 }).cancelHours).toBe('已有人报名，取消的截止只能放宽，不能提前')
    expect(changed({ cancelHours: 1 })).toEqual({})
    expect(changed({ cancelHours: 3 }, { live: 0 })).toEqual({})
  })
})
