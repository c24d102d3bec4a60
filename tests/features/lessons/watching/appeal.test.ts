import type { MyAppeal } from '../../../../src/contract/lessons'
import { AppealStore } from '../../../../src/features/lessons/watching/appeal.store'
import { appWith, Cloud, member, refusal, visitor } from '../../identity/cloud'
import { lesson, Phone } from '../phone'
import { opened } from '../steps'

const made: MyAppeal = { text: '周一看完了', at: '2026-11-24T02:00:00Z', state: 'open', answer: null, unseen: false }
const changed: MyAppeal = { ...made, text: '周二看完了' }
const answeredNo: MyAppeal = { ...made, state: 'refused', answer: '没有参加' }
const noNetwork = refusal('UNREACHABLE', '网络不太稳定')

/** An entry over a cloud that answers an appeal as laid out. */
function entry(cloud: Cloud, appeal: MyAppeal | null = null) {
  const app = appWith(cloud, member)
  const store = new AppealStore(app, { lessonId: 'L1', label: '2026年第8期', appeal })
  const send = async (text: string) => {
    store.write(true)
    store.say(text)
    await store.send()
  }
  return { app, store, send }
}

describe('an appeal', () => {
  it('is sent with words in it, and can be changed while open', async () => {
    const cloud = new Cloud().answer('appeal', made)
    const { store, send, app } = entry(cloud)
    await send('   ')
    expect(cloud.asked).toEqual([])
    await send(' 周一看完了 ')
    expect(cloud.inputs('appeal')).toEqual([{ lessonId: 'L1', text: '周一看完了' }])
    expect([store.writing, store.appeal, store.mayWrite, store.text]).toEqual([false, made, true, made.text])
    expect(app.outbox.mine).toEqual([])
  })

  it('keeps the words in the sheet where the cloud would not take them', async () => {
    const cloud = new Cloud().answer('appeal', refusal('INTERNAL', '服务暂时不可用'), made)
    const { store, send, app } = entry(cloud)
    await send('周一看完了')
    expect([store.writing, store.text, store.error?.message]).toEqual([true, '周一看完了', '服务暂时不可用'])
    expect([store.unsent, app.outbox.mine]).toEqual([null, []])
    await store.send()
    expect(store.appeal).toEqual(made)
  })

  it('that was answered is not written anew', () => {
    expect(entry(new Cloud(), answeredNo).store.mayWrite).toBe(false)
  })
})

describe('an appeal without a network', () => {
  it('waits on the phone, and the sheet says so until it is closed', async () => {
    const { store, send, app } = entry(new Cloud().answer('appeal', noNetwork))
    await send(' 周一看完了 ')

    expect([store.kept, store.error, store.writing, store.busy]).toEqual([true, null, true, false])
    expect(store.submitted).toBe(false)
    expect([store.text, store.unsent?.text, store.unsent?.refused]).toEqual(['周一看完了', '周一看完了', null])
    expect(app.outbox.pending.map(({ id, title, detail }) => [id, title, detail])).toEqual([
      ['appeal:L1', '第 8 期申诉', '周一看完了'],
    ])
    store.write(false)
    expect([store.appeal, store.unsent?.text]).toEqual([null, '周一看完了'])
  })

  it('is listed by its beginning', async () => {
    const { send, app } = entry(new Cloud().answer('appeal', noNetwork))
    await send('😀'.repeat(41))
    expect(app.outbox.mine[0]?.detail).toBe(`${'😀'.repeat(40)}…`)
    expect(app.outbox.mine[0]?.input).toEqual({ lessonId: 'L1', text: '😀'.repeat(41) })
  })

  it('shows what the cloud says once it has arrived', async () => {
    const { store, send, app } = entry(new Cloud().answer('appeal', noNetwork, made))
    await send('周一看完了')
    await app.outbox.flush()
    expect([store.unsent, store.appeal, store.text, store.kept]).toEqual([null, made, made.text, false])
    expect(store.submitted).toBe(true)
  })

  it('may be changed: the newer words take the place of the older', async () => {
    const cloud = new Cloud().answer('appeal', noNetwork, noNetwork, changed)
    const { store, send, app } = entry(cloud)
    await send('周一看完了')
    store.say('周二看完了')
    expect(store.kept).toBe(false)
    await store.send()
    expect(app.outbox.pending).toHaveLength(1)
    await app.outbox.flush()
    expect(cloud.inputs('appeal').slice(2)).toEqual([{ lessonId: 'L1', text: '周二看完了' }])
    expect(store.appeal).toEqual(changed)
  })

  it('waits no longer once newer words got through', async () => {
    const { store, send, app } = entry(new Cloud().answer('appeal', noNetwork, changed))
    await send('周一看完了')
    await send('周二看完了')
    expect([app.outbox.mine, store.appeal, store.writing]).toEqual([[], changed, false])
  })

  it('that has arrived is older than newer words that were sent after it', async () => {
    const { store, send, app } = entry(new Cloud().answer('appeal', noNetwork, made, changed))
    await send('周一看完了')
    await app.outbox.flush()
    await send('周二看完了')
    expect([store.appeal, store.text]).toEqual([changed, changed.text])
  })

  it('still says what is wrong with newer words that the cloud would not take', async () => {
    const { store, send } = entry(new Cloud().answer('appeal', noNetwork, refusal('CONFLICT', '已经答复过')))
    await send('周一看完了')
    await send('周二看完了')
    expect([store.error?.message, store.text, store.unsent?.text]).toEqual(['已经答复过', '周二看完了', '周一看完了'])
  })

  it('that is refused on arriving says why, with the words at hand', async () => {
    const { store, send, app } = entry(new Cloud().answer('appeal', noNetwork, refusal('CONFLICT', '已经有你的记录了')))
    await send('周一看完了')
    await app.outbox.flush()
    expect(store.unsent).toMatchObject({ text: '周一看完了', refused: '已经有你的记录了' })
    expect([store.kept, store.text, store.appeal]).toEqual([false, '周一看完了', null])
  })

  it('is kept for who made it, also where the phone went to another before the answer came', async () => {
    const { send, app } = entry(new Cloud().answer('appeal', noNetwork))
    const sending = send('周一看完了')
    app.session.set({ ...visitor, personKey: 'lin' })
    await sending
    expect(app.outbox.mine).toEqual([])
    app.session.set(member)
    expect(app.outbox.mine).toHaveLength(1)
  })
})

describe("a lesson's appeal", () => {
  const withAppeal = async (appeal: MyAppeal | null, phone = new Phone()) => {
    phone.opened = lesson({ appeal })
    const store = await opened(phone)
    return { phone, store, appeal: () => store.appeal }
  }
  const sendFrom = async (phone: Phone, of: () => AppealStore | null) => {
    of()?.say('周一看完了')
    await of()?.send()
    expect(phone.count('appeal')).toBeGreaterThan(0)
  }

  it('waits over a restart of the app, and is shown as waiting', async () => {
    const { phone, appeal } = await withAppeal(null)
    phone.script('appeal', noNetwork)
    await sendFrom(phone, appeal)

    const after = await withAppeal(null, new Phone(phone.storage))
    expect(after.appeal()?.unsent).toEqual({ text: '周一看完了', at: phone.now, refused: null })
    after.phone.script('appeal', made)
    await after.phone.outbox.flush()
    expect([after.appeal()?.unsent, after.appeal()?.appeal]).toEqual([null, made])
  })

  it('stays as it was said when the lesson is opened again', async () => {
    const { phone, store, appeal } = await withAppeal(null)
    phone.script('appeal', made)
    await sendFrom(phone, appeal)
    await store.show()
    expect(phone.count('open')).toBe(1)
    expect(appeal()?.appeal).toEqual(made)
  })

  it('is as the cloud has it now, whatever came through the outbox before', async () => {
    const { phone, store, appeal } = await withAppeal(null)
    phone.script('appeal', noNetwork, made)
    await sendFrom(phone, appeal)
    await phone.outbox.flush()
    phone.opened = lesson({ appeal: answeredNo })
    await store.load()
    expect([appeal()?.appeal, appeal()?.mayWrite]).toEqual([answeredNo, false])
  })

  it('that arrives while the lesson is on its way is not taken for an older one', async () => {
    const { phone, store, appeal } = await withAppeal(null)
    phone.script('appeal', noNetwork, made)
    await sendFrom(phone, appeal)
    // The cloud reads the lesson first: what it answers does not know of the appeal.
    await Promise.all([store.load(), phone.outbox.flush()])
    expect(appeal()?.appeal).toEqual(made)
  })

  it('keeps words that were begun when the lesson comes anew, but shows them to nobody else', async () => {
    const { phone, store, appeal } = await withAppeal(null)
    appeal()?.say('写到一半')
    await store.load()
    expect(appeal()?.text).toBe('写到一半')

    phone.session.set({ ...member, personKey: 'lin' })
    await store.show()
    expect(appeal()?.text).toBe('')
  })

  it('that was answered is news once: it is told as seen, and stays in sight as long as the screen does', async () => {
    const phone = new Phone()
    phone.script('sawAnswer', { seen: true })
    const { store } = await withAppeal({ ...answeredNo, unseen: true }, phone)
    expect(store.newAnswer?.answer).toBe(answeredNo.answer)
    expect(phone.sent('sawAnswer')).toEqual({ lessonId: 'lesson-8' })
    phone.opened = lesson({ appeal: answeredNo })
    await store.load()
    expect([store.newAnswer, phone.count('sawAnswer')]).toEqual([null, 1])
  })

  it('is news again where the cloud did not hear that it was seen', async () => {
    const phone = new Phone()
    phone.script('sawAnswer', noNetwork)
    const { store } = await withAppeal({ ...answeredNo, unseen: true }, phone)
    expect([store.newAnswer?.state, store.lesson.error]).toEqual(['refused', null])
  })
})
