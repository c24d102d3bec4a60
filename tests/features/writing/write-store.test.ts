import type { Writing, WritingText } from '../../../src/contract/writing'
import { blankText } from '../../../src/features/writing/edit/draft'
import { KeptDrafts } from '../../../src/features/writing/edit/kept-drafts'
import { AGAIN_MS, PAUSE_MS } from '../../../src/features/writing/edit/saving'
import { conflictWords, savingWords } from '../../../src/features/writing/edit/words'
import { WriteStore } from '../../../src/features/writing/edit/write.store'
import { appWith, Cloud, Drawer, refusal, visitor } from '../identity/cloud'

const ORG = { id: 'o1', name: '澜职院团委', isBranch: false }
const me = { ...visitor, personKey: 'qin', name: '秦悦' }

const text = (over: Partial<WritingText> = {}): WritingText => ({
  ...blankText(ORG),
  title: '团日安排',
  blocks: [{ kind: 'paragraph', runs: [{ text: '周五下午。' }] }],
  ...over,
})
const writing = (over: Partial<Writing> = {}): Writing => ({
  noticeId: 'n1',
  org: ORG,
  stage: 'draft',
  out: 'not-out',
  views: 0,
  copy: 'draft',
  version: 3,
  turn: 5,
  text: text(),
  repost: null,
  held: null,
  moves: ['save', 'submit', 'discard'],
  hindered: null,
  reviewers: ['邓海宁'],
  checks: { state: 'passed', done: 1, of: 1, places: [], asks: null, unchecked: [], sentence: null },
  asking: null,
  history: [],
  changedAt: '2026-11-24T01:40:00.000Z',
  changedBy: '秦悦',
  now: '2026-11-24T02:00:00.000Z',
  ...over,
})

let cloud: Cloud
let phone: Drawer
let app: ReturnType<typeof appWith>
let store: WriteStore

beforeEach(() => {
  jest.useFakeTimers()
  cloud = new Cloud()
  phone = new Drawer()
  app = appWith(cloud, me, phone)
})
afterEach(() => {
  store.stop()
  jest.useRealTimers()
})

const rest = () => jest.advanceTimersByTimeAsync(PAUSE_MS)
const soon = () => jest.advanceTimersByTimeAsync(0)
const sent = (action: 'save' | 'begin') =>
  cloud.inputs(action) as { act: string; turn: number; noticeId: string; text: { title: string } }[]
const again = async (id: string | undefined): Promise<WriteStore> => {
  store.stop()
  store = new WriteStore(app, ORG.id, id)
  await store.refresh()
  return store
}

async function opened(over: Partial<Writing> = {}): Promise<WriteStore> {
  cloud.answer('writing', writing(over))
  store = new WriteStore(app, ORG.id, 'n1')
  await store.refresh()
  return store
}
async function begun(): Promise<WriteStore> {
  cloud.answer('below', { path: [ORG], children: [] })
  store = new WriteStore(app, ORG.id)
  // A page asks as it is mounted, and as it is shown.
  await Promise.all([store.refresh(), store.refresh()])
  return store
}

describe('what is written', () => {
  it('is saved once the fingers rest, upon the turn that was seen, and says which version it is', async () => {
    await opened()
    cloud.answer('save', writing({ turn: 6, version: 4, text: text({ title: '二' }) }))
    for (const title of ['一', '二']) {
      store.change({ title })
      await jest.advanceTimersByTimeAsync(PAUSE_MS - 1)
    }
    expect(sent('save')).toEqual([])
    await rest()
    expect(sent('save')).toMatchObject([{ noticeId: 'n1', turn: 5, text: { title: '二', scope: 'o1' } }])
    const { saving, savedAt } = store
    const version = store.found?.version ?? null
    expect(savingWords({ saving, savedAt, version, offline: false })).toBe('10:00 已自动保存，第 4 版')
    expect(new KeptDrafts(app).find('n1')).toBeNull()
  })

  it('goes again where it was written on meanwhile, upon the turn that came back', async () => {
    await opened()
    cloud.answer(
      'save',
      writing({ turn: 6, text: text({ title: '一' }) }),
      writing({ turn: 7, text: text({ title: '二' }) }),
    )
    store.change({ title: '一' })
    const first = store.save()
    store.change({ title: '二' })
    await first
    await rest()
    expect(sent('save')).toMatchObject([
      { turn: 5, text: { title: '一' } },
      { turn: 6, text: { title: '二' } },
    ])
    expect([store.saving, store.text?.title]).toEqual(['saved', '二'])
  })

  it('of which the answer was lost is sent as it was, by the same name, before anything else', async () => {
    await opened()
    cloud.answer('save', refusal('UNREACHABLE'))
    store.change({ title: '一' })
    await rest()
    expect(store.saving).toBe('here')
    cloud.answer(
      'save',
      writing({ turn: 6, text: text({ title: '一' }) }),
      writing({ turn: 7, text: text({ title: '二' }) }),
    )
    store.change({ title: '二' })
    await rest()
    const [lost, repeated, next] = sent('save')
    expect(repeated).toEqual(lost)
    expect(next).toMatchObject({ turn: 6, text: { title: '二' } })
    expect(next?.act).not.toBe(lost?.act)
  })

  it('goes again by itself where there is a network and no answer', async () => {
    await opened()
    cloud.answer('save', refusal('UNREACHABLE'), writing({ turn: 6, text: text({ title: '一' }) }))
    store.change({ title: '一' })
    await rest()
    const { saving, savedAt } = store
    expect(savingWords({ saving, savedAt, version: 3, offline: false })).toBe(
      '云端没有回应，存在本机，过一会儿自动再存',
    )
    await jest.advanceTimersByTimeAsync(AGAIN_MS)
    const [first, second, ...more] = sent('save')
    expect([second, more, store.saving]).toEqual([first, [], 'saved'])
  })

  it('lies on the phone without a network, survives the app, and goes once there is one', async () => {
    await opened()
    cloud.answer('save', refusal('UNREACHABLE')).answer('writing', refusal('UNREACHABLE'))
    app.session.setOnline(false)
    store.change({ title: '夜里写的' })
    await rest()
    await again('n1')
    await soon()
    expect([store.text?.title, store.saving]).toEqual(['夜里写的', 'here'])
    cloud.answer('save', writing({ turn: 6, text: text({ title: '夜里写的' }) }))
    app.session.setOnline(true)
    await soon()
    expect(store.saving).toBe('saved')
    expect(new Set(sent('save').map(({ act }) => act)).size).toBe(1)
  })

  it('is nobody else’s on a shared phone', async () => {
    await opened()
    cloud.answer('save', refusal('UNREACHABLE'))
    store.change({ title: '我的' })
    await rest()
    expect(new KeptDrafts(appWith(cloud, { ...me, personKey: 'other' }, phone)).find('n1')).toBeNull()
  })

  it('is saved before the page is gone', async () => {
    await opened()
    cloud.answer('save', writing({ turn: 6 }))
    store.change({ title: '走之前' })
    store.stop()
    await soon()
    expect(sent('save')).toMatchObject([{ text: { title: '走之前' } }])
  })
})

describe('a new one', () => {
  it('is begun with the first words, by an id that the phone has made, and then saved', async () => {
    await begun()
    expect([store.text?.scope, store.generation, cloud.inputs('below').length]).toEqual([ORG, 1, 1])
    await rest()
    expect(sent('begin')).toEqual([])
    cloud.answer(
      'begin',
      writing({ noticeId: store.noticeId, turn: 1, version: 1, text: { ...blankText(ORG), title: '新' } }),
    )
    store.change({ title: '新' })
    await rest()
    expect(sent('begin')).toMatchObject([{ orgId: 'o1', noticeId: store.noticeId, text: { title: '新' } }])
    cloud.answer('save', writing({ turn: 2, text: { ...blankText(ORG), title: '新的' } }))
    store.change({ title: '新的' })
    await rest()
    expect(sent('save')).toMatchObject([{ noticeId: store.noticeId, turn: 1 }])
  })

  it('that never reached the cloud is gone on with', async () => {
    await begun()
    cloud.answer('begin', refusal('UNREACHABLE'))
    store.change({ title: '新的' })
    await rest()
    const { noticeId } = store
    cloud.answer('begin', writing({ noticeId, turn: 1, text: { ...blankText(ORG), title: '新的' } }))
    await again(undefined)
    await soon()
    expect([store.noticeId, store.text?.title, store.saving]).toEqual([noticeId, '新的', 'saved'])
  })

  it('is told to who may not write here before they write', async () => {
    cloud.answer('below', refusal('FORBIDDEN'))
    store = new WriteStore(app, 'o2')
    await store.refresh()
    expect([store.text, store.shown.error?.code]).toEqual([null, 'FORBIDDEN'])
  })
})

describe('of two who write', () => {
  const theirs = () => writing({ turn: 9, text: text({ title: '她的' }), changedBy: '何蔓' })
  const clashed = async () => {
    await opened()
    cloud.answer('save', refusal('CONFLICT')).answer('writing', theirs())
    store.change({ title: '我的' })
    await rest()
  }

  it('the later learns who was first, and both texts stay', async () => {
    await clashed()
    expect([store.saving, store.text?.title, store.found?.text.title]).toEqual(['conflict', '我的', '她的'])
    expect(store.found && conflictWords(store.found, '秦悦')).toBe('何蔓 09:40 也改了这篇')
    store.change({ note: '还在写' })
    await rest()
    expect(sent('save')).toHaveLength(1)
    await again('n1')
    expect([store.saving, store.text?.title]).toEqual(['conflict', '我的'])
  })

  it('takes the other’s', async () => {
    await clashed()
    store.takeTheirs()
    expect([store.saving, store.text?.title, new KeptDrafts(app).find('n1')]).toEqual(['clean', '她的', null])
  })

  it('puts the own one over what was shown', async () => {
    await clashed()
    cloud.answer('save', writing({ turn: 10, text: text({ title: '我的' }) }))
    await store.keepMine()
    expect(sent('save').at(-1)).toMatchObject({ turn: 9, text: { title: '我的' } })
  })

  it('keeps the own one as a draft of its own', async () => {
    await clashed()
    cloud.answer('begin', writing({ turn: 1, text: text({ title: '我的' }) }))
    await store.keepBoth()
    expect(sent('begin')).toMatchObject([{ text: { title: '我的' } }])
    expect(sent('begin')[0]?.noticeId).not.toBe('n1')
  })

  it('meets nobody where it was the own save that came first', async () => {
    await opened()
    cloud.answer('save', refusal('CONFLICT')).answer('writing', writing({ turn: 6, text: text({ title: '我的' }) }))
    store.change({ title: '我的' })
    await rest()
    expect(store.saving).toBe('saved')
  })
})

describe('handing in', () => {
  it('saves first', async () => {
    await opened()
    cloud
      .answer('save', writing({ turn: 6, text: text({ title: '好了' }) }))
      .answer('submit', writing({ turn: 7, stage: 'review', moves: ['recall'] }))
    store.change({ title: '好了' })
    expect(await store.move({ name: 'submit' })).toBe(true)
    expect(cloud.inputs('submit')).toMatchObject([{ noticeId: 'n1', turn: 6 }])
    expect(store.editable).toBe(false)
    store.change({ title: '不行' })
    expect(store.text?.title).toBe('团日安排')
  })

  it('does nothing while what is written can’t be saved', async () => {
    await opened()
    cloud.answer('save', refusal('INVALID_INPUT', '太长了'))
    store.change({ title: '好了' })
    expect(await store.move({ name: 'submit' })).toBe(false)
    expect([cloud.inputs('submit'), store.saving, store.refusal?.message]).toEqual([[], 'refused', '太长了'])
  })
})
