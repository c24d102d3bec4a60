import { AppError } from '../../../../src/contract/errors'
import { NoticeStore } from '../../../../src/features/notices/reading/notice.store'
import { appWith, Cloud, Drawer, member, refusal } from '../../identity/cloud'
import { notice, NOW, paragraph, run, withdrawn } from './notices'

const HOUR_MS = 3_600_000
const unreachable = new AppError('UNREACHABLE', '网络不太稳定')

function opened(cloud: Cloud, phone = new Drawer(), me = member) {
  const app = appWith(cloud, me, phone)
  return {
    app,
    phone,
    store: new NoticeStore(app, 'n1', () => ({ outcome: Promise.resolve('opened'), stop: () => undefined })),
  }
}

describe('a notice', () => {
  it('comes from the cloud, once until its addresses grow old', async () => {
    const cloud = new Cloud().answer('open', notice())
    const { store, phone } = opened(cloud)
    await store.show()
    expect(store.shown).toEqual(notice())
    await store.show()
    expect(cloud.inputs('open')).toEqual([{ noticeId: 'n1' }])
    phone.now += HOUR_MS + 1
    await store.show()
    expect(cloud.inputs('open')).toHaveLength(2)
  })

  it('is told by the server’s clock', async () => {
    const { store, phone } = opened(new Cloud().answer('open', notice()))
    phone.now += HOUR_MS
    await store.show()
    expect(store.now()).toBe(Date.parse(NOW))
    phone.now += 60_000
    expect(store.now()).toBe(Date.parse(NOW) + 60_000)
  })

  it('is shown as it was read where the cloud can’t be asked, with when that was, and as it is once it can', async () => {
    const phone = new Drawer()
    const readAt = phone.now
    await opened(new Cloud().answer('open', notice()), phone).store.show()

    phone.now += HOUR_MS
    const cloud = new Cloud().answer('open', unreachable, notice({ title: '新题目' }))
    const { store } = opened(cloud, phone)
    await store.show()
    expect([store.shown?.title, store.readAt, store.missing]).toEqual([notice().title, readAt, false])
    expect(store.reader?.shown).toHaveLength(1)
    await store.show()
    expect([store.shown?.title, store.readAt, store.kept]).toEqual(['新题目', phone.now, null])
  })

  it('says of when it is also where it was read in this sitting', async () => {
    const { store, phone } = opened(new Cloud().answer('open', notice(), unreachable))
    const readAt = phone.now
    expect(store.readAt).toBeNull()
    await store.show()
    phone.now += HOUR_MS + 1
    await store.show()
    expect([store.readAt, store.shown, store.notice.error?.code]).toEqual([readAt, notice(), 'UNREACHABLE'])
  })

  it('that was never read is not to be had without the cloud', async () => {
    const { store } = opened(new Cloud().answer('open', unreachable))
    await store.show()
    expect([store.shown, store.readAt, store.notice.error?.code]).toEqual([null, null, 'UNREACHABLE'])
  })

  it('goes from the phone once the cloud says that it is not there, or was withdrawn', async () => {
    for (const answer of [refusal('NOT_FOUND'), withdrawn()]) {
      const phone = new Drawer()
      await opened(new Cloud().answer('open', notice()), phone).store.show()
      const { store } = opened(new Cloud().answer('open', answer), phone)
      await store.show()
      expect(store.missing).toBe(answer instanceof Error)
      expect(store.reader).toBeNull()
      const later = opened(new Cloud().answer('open', unreachable), phone).store
      await later.show()
      expect(later.shown).toBeNull()
    }
  })

  it('that has gone while it is on the screen goes from there', async () => {
    const { store } = opened(new Cloud().answer('open', notice(), refusal('NOT_FOUND')))
    await store.show()
    await store.load()
    expect([store.shown, store.missing]).toEqual([null, true])
  })

  it('that was corrected shows what was put in, and what was taken out while it is compared', async () => {
    const blocks = [paragraph('时间　', run('20日', { change: 'out' }), run('27日', { change: 'in' }))]
    const { store } = opened(new Cloud().answer('open', notice({ blocks })))
    await store.show()
    const told = () =>
      store.reader?.shown.flat(2).flatMap((piece) => ('runs' in piece ? piece.runs.map(({ text }) => text) : []))
    expect(told()).toEqual(['时间　', '27日'])
    store.compare(true)
    expect(told()).toEqual(['时间　', '20日', '27日'])
    // New addresses leave it as the reader has it.
    await store.load()
    expect(told()).toEqual(['时间　', '20日', '27日'])
    store.compare(false)
    expect(told()).toEqual(['时间　', '27日'])
  })

  it('brings more as its end comes near, but turns to another part only when it is asked to', async () => {
    const blocks = Array.from({ length: 400 }, (_, n) => paragraph(`第 ${n} 段`))
    const { store } = opened(new Cloud().answer('open', notice({ blocks })))
    await store.show()
    for (let n = 0; n < 50; n++) store.reachEnd()
    expect([store.reader?.more, store.reader?.at]).toEqual(['part', 0])
  })

  it('knows where all its pictures can be had, for looking at one after another', async () => {
    const picture = { kind: 'picture' as const, width: 6, height: 2, alt: '' }
    const blocks = [{ ...picture, url: 'a' }, { ...picture, url: '' }, paragraph('字'), { ...picture, url: 'b' }]
    const { store } = opened(new Cloud().answer('open', notice({ blocks })))
    await store.show()
    expect(store.pictures).toEqual(['a', 'b'])
  })
})
