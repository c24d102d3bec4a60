import type { WhoAmI } from '../../../../src/contract/identity'
import { isNoticeDetail } from '../../../../src/features/notices/reading/is-notice'
import { KEPT_BYTES, KEPT_NOTICES, KeptNotices } from '../../../../src/features/notices/reading/kept-notices'
import { appWith, Cloud, Drawer, member } from '../../identity/cloud'
import { EVERY_BLOCK, notice, NOW, paragraph, withdrawn } from './notices'

const boxOf = (phone: Drawer, me: WhoAmI = member) => new KeptNotices(appWith(new Cloud(), me, phone))
const keptOn = (phone: Drawer): string[] => [...phone.kept.keys()].filter((key) => key.startsWith('notice:'))
const bytesOn = (phone: Drawer): number =>
  keptOn(phone).reduce((sum, key) => sum + Buffer.byteLength(JSON.stringify(phone.kept.get(key))), 0)

describe('notices that were read', () => {
  it('are found again with when that was, also by the app begun anew', () => {
    const phone = new Drawer()
    const read = notice({ blocks: EVERY_BLOCK })
    boxOf(phone).keep(read)
    phone.now += 60_000
    expect(boxOf(phone).find('n1')).toEqual({ notice: read, at: phone.now - 60_000 })
    expect(boxOf(phone).find('n2')).toBeNull()
  })

  it('are their reader’s: nobody else who uses the phone finds them', () => {
    const phone = new Drawer()
    boxOf(phone).keep(notice())
    expect(boxOf(phone, { ...member, personKey: 'other' }).find('n1')).toBeNull()
  })

  it('are found while it is not known who uses the phone, for who did last', () => {
    const phone = new Drawer()
    boxOf(phone).keep(notice())
    const app = appWith(new Cloud(), { ...member, personKey: 'other' }, phone)
    app.session.me.value = null
    expect(new KeptNotices(app).find('n1')).toBeNull()
    app.session.set(member)
    app.session.me.value = null
    expect(new KeptNotices(app).find('n1')?.notice).toEqual(notice())
  })

  it('are kept once it is known who has read them', async () => {
    const phone = new Drawer()
    const app = appWith(new Cloud(), member, phone)
    app.session.me.value = null
    // Nor who used the phone last.
    phone.kept.delete('person')
    new KeptNotices(app).keep(notice())
    expect(keptOn(phone)).toEqual([])
    app.session.set(member)
    await new Promise((done) => setImmediate(done))
    expect(boxOf(phone).find('n1')?.notice).toEqual(notice())
  })

  it('are not kept late where they were taken back before it is known who reads', async () => {
    const phone = new Drawer()
    const app = appWith(new Cloud(), member, phone)
    app.session.me.value = null
    phone.kept.delete('person')
    const box = new KeptNotices(app)
    box.keep(notice())
    box.drop('n1')
    app.session.set(member)
    await new Promise((done) => setImmediate(done))
    expect(keptOn(phone)).toEqual([])
  })

  it('are the last so many; what is read again is the last', () => {
    const phone = new Drawer()
    const box = boxOf(phone)
    for (let n = 0; n < KEPT_NOTICES; n++) box.keep(notice({ noticeId: `n${n}` }))
    box.keep(notice({ noticeId: 'n0' }))
    box.keep(notice({ noticeId: 'newest' }))
    expect(keptOn(phone)).toHaveLength(KEPT_NOTICES)
    expect([box.find('n0'), box.find('n1'), box.find('n2')].map((found) => found !== null)).toEqual([true, false, true])
  })

  it('take no more room than they may', () => {
    const phone = new Drawer()
    const box = boxOf(phone)
    const large = (noticeId: string) => notice({ noticeId, blocks: [paragraph('团'.repeat(KEPT_BYTES / 3 / 3))] })
    for (const id of ['a', 'b', 'c', 'd']) box.keep(large(id))
    expect(bytesOn(phone)).toBeLessThanOrEqual(KEPT_BYTES)
    expect([box.find('a'), box.find('c') !== null, box.find('d') !== null]).toEqual([null, true, true])
    // One that is larger than all the room is not kept, and an older version of it is gone.
    box.keep(notice({ noticeId: 'd', blocks: [paragraph('团'.repeat(KEPT_BYTES))] }))
    expect([box.find('d'), box.find('c') !== null]).toEqual([null, true])
  })

  it('go when they are dropped, and leave nothing behind', () => {
    const phone = new Drawer()
    const box = boxOf(phone)
    box.keep(notice())
    box.drop('n1')
    expect([box.find('n1'), keptOn(phone)]).toEqual([null, []])
  })
})

describe('what lies on the phone', () => {
  const whole = notice({
    blocks: EVERY_BLOCK,
    confirm: {
      reason: '时间变了',
      deadline: NOW,
      asked: true,
      spared: false,
      assignmentId: 'confirm-n1-1',
      token: 'signed',
      question: { text: '几点？', options: ['七点', '八点'] },
      own: { at: NOW, late: false },
      earlier: { at: NOW },
      branch: { done: 31, due: 46 },
    },
    correction: { at: NOW, changes: [{ what: '时间', before: '', after: '周五' }] },
    repostedFrom: '团省委',
  })

  it('is shown where it is a notice', () => {
    for (const one of [whole, notice(), withdrawn()]) expect(isNoticeDetail(JSON.parse(JSON.stringify(one)))).toBe(true)
  })

  it('is as if it were not there where any part of it is something else', () => {
    let changed = 0
    const spoil = (value: unknown, put: (other: unknown) => void): void => {
      for (const other of [undefined, null, 7, 'x', [7], { a: 7 }]) {
        // Of the same sort it may stand there: any text is a title, and null is what some have.
        if (typeof other === typeof value && Array.isArray(other) === Array.isArray(value)) continue
        put(other)
        if (!isNoticeDetail(copy)) changed += 1
        else tolerated.add(`${typeof value} → ${JSON.stringify(other)}`)
      }
      put(value)
    }
    const walk = (node: object): void => {
      for (const [key, value] of Object.entries(node)) {
        spoil(value, (other) => Reflect.set(node, key, other))
        if (typeof value === 'object' && value !== null) walk(value as object)
      }
    }
    const tolerated = new Set<string>()
    const copy: unknown = JSON.parse(JSON.stringify(whole))
    walk(copy as object)
    expect(changed).toBeGreaterThan(200)
    // What may be missing or null by its type.
    expect([...tolerated].sort()).toEqual([
      'boolean → undefined',
      'object → null',
      'object → undefined',
      'string → null',
      'string → undefined',
    ])
    for (const other of [null, 7, 'x', [], {}]) expect(isNoticeDetail(other)).toBe(false)
  })

  it('is refused by its kinds: blocks, categories and files that this version does not know', () => {
    const kinds = [
      { blocks: [{ kind: 'film' }] },
      { blocks: [{ kind: 'toString' }] },
      { category: 'news' },
      { publishAt: 'gestern' },
    ]
    for (const other of kinds) expect(isNoticeDetail({ ...whole, ...other })).toBe(false)
    expect(isNoticeDetail({ ...whole, attachments: [{ id: 'a', name: 'a.exe', kind: 'exe', bytes: 1 }] })).toBe(false)
  })
})
