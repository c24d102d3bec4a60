import { AppError } from '../../../../src/contract/errors'
import type { ShownConfirm } from '../../../../src/contract/notices'
import { NoticeStore } from '../../../../src/features/notices/reading/notice.store'
import { appWith, Cloud, Drawer, member, refusal } from '../../identity/cloud'
import { notice, NOW, paragraph, withdrawn } from './notices'

const unreachable = new AppError('UNREACHABLE', '网络不太稳定')
const SAYS = '集合：八点，图书馆门口。'

const asks = (over: Partial<ShownConfirm> = {}) =>
  notice({
    blocks: [paragraph('各团支部：'), paragraph(SAYS), paragraph('请带学生证。')],
    confirmBy: '2026-11-27T10:00:00.000Z',
    confirm: {
      reason: '时间变了',
      deadline: '2026-11-27T10:00:00.000Z',
      asked: true,
      spared: false,
      assignmentId: 'confirm-n1-2',
      token: 'signed-for-the-second',
      question: null,
      own: null,
      earlier: { at: '2026-11-18T01:00:00.000Z' },
      branch: { done: 30, due: 46 },
      ...over,
    },
  })
const QUESTION = { text: '几点集合？', options: ['七点', '八点'] }
const right = { right: true, at: NOW, late: false, branch: { done: 31, due: 46 } } as const

async function opened(cloud: Cloud, phone = new Drawer()) {
  const app = appWith(cloud, member, phone)
  const files = () => ({ outcome: Promise.resolve('opened' as const), stop: () => undefined })
  const store = new NoticeStore(app, 'n1', files)
  await store.show()
  return { app, phone, store, confirming: store.confirming }
}

describe('confirming a notice', () => {
  it('is a tap: the cloud has it with its time, and what lies on the phone says so', async () => {
    const cloud = new Cloud().answer('open', asks()).answer('confirm', right)
    const { app, phone, store, confirming } = await opened(cloud)
    await Promise.all([confirming.tap(), confirming.tap()])

    expect(cloud.inputs('confirm')).toEqual([
      { noticeId: 'n1', token: 'signed-for-the-second', answer: null, confirmedAt: NOW },
    ])
    expect([confirming.own, confirming.branch, confirming.busy]).toEqual([
      { at: NOW, late: false },
      right.branch,
      false,
    ])
    expect([store.shown?.confirmed, app.outbox.mine]).toEqual([true, []])
    const later = await opened(new Cloud().answer('open', unreachable), phone)
    expect(later.confirming.own).toEqual({ at: NOW, late: false })
  })

  it('is answering where something is asked; a wrong answer points at the paragraph that says it, and another may be given', async () => {
    const cloud = new Cloud()
      .answer('open', asks({ question: QUESTION }))
      .answer('confirm', { right: false, says: SAYS }, right)
    const { store, confirming } = await opened(cloud)
    await confirming.tap()
    expect([confirming.asking, cloud.inputs('confirm')]).toEqual([true, []])

    await confirming.confirm(0)
    expect([confirming.asking, confirming.misread, confirming.own]).toEqual([false, SAYS, null])
    expect([store.reader?.marked, store.pointed]).toMatchObject([{ step: 0, nth: 1 }, 1])
    await confirming.confirm(1)
    expect([confirming.misread, confirming.own]).toEqual([null, { at: NOW, late: false }])
    expect(cloud.inputs('confirm')).toMatchObject([{ answer: 0 }, { answer: 1 }])
  })

  it('waits without a network with its time, from what was read before as well', async () => {
    const phone = new Drawer()
    await opened(new Cloud().answer('open', asks({ question: QUESTION })), phone)
    const cloud = new Cloud()
      .answer('open', unreachable)
      .answer('confirm', unreachable, { right: false, says: SAYS }, right)
    const { app, store, confirming } = await opened(cloud, phone)
    await confirming.confirm(0)
    expect([confirming.waitsSince, confirming.own, confirming.error]).toEqual([NOW, null, null])
    expect(app.outbox.mine).toMatchObject([{ title: '确认公告', detail: notice().title, refused: null }])

    // It has come, and was wrong: told on the page, and asked again.
    phone.now += 60_000
    await app.outbox.flush()
    confirming.hearArrived()
    expect([confirming.waitsSince, confirming.misread, store.pointed]).toEqual([null, SAYS, 1])
    expect(cloud.inputs('confirm')).toMatchObject([{ confirmedAt: NOW }, { confirmedAt: NOW, answer: 0 }])
    await confirming.confirm(1)
    expect([confirming.misread, confirming.own]).toEqual([null, { at: NOW, late: false }])
  })

  it('that waited and was taken is confirmed on the page', async () => {
    const cloud = new Cloud().answer('open', asks()).answer('confirm', unreachable, right)
    const { app, confirming } = await opened(cloud)
    await confirming.tap()
    await app.outbox.flush()
    confirming.hearArrived()
    expect([confirming.own, confirming.branch]).toEqual([{ at: NOW, late: false }, right.branch])
  })

  it('of what was withdrawn meanwhile says so, and shows what became of the notice', async () => {
    const withdrawnNow = refusal('CONFLICT', '这条公告已经撤回，不用确认了')
    const cloud = new Cloud().answer('open', asks(), withdrawn()).answer('confirm', withdrawnNow)
    const { store, confirming } = await opened(cloud)
    await confirming.tap()
    expect(confirming.error?.message).toBe(withdrawnNow.message)
    expect(cloud.inputs('open')).toHaveLength(2)
    expect(store.notice.value?.withdrawal ?? null).not.toBeNull()
  })

  it('that waited and was refused says why', async () => {
    const cloud = new Cloud().answer('open', asks()).answer('confirm', unreachable, refusal('CONFLICT', '已经撤回'))
    const { app, confirming } = await opened(cloud)
    await confirming.tap()
    await app.outbox.flush()
    expect([confirming.refused, confirming.waitsSince]).toEqual(['已经撤回', null])
  })

  it('is nothing that can be sent where the reader is not asked', async () => {
    const cloud = new Cloud().answer('open', asks({ asked: false, spared: true, token: null }))
    await (await opened(cloud)).confirming.tap()
    expect(cloud.inputs('confirm')).toEqual([])
  })
})
