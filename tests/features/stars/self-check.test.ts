import { SelfCheckStore } from '../../../src/features/stars/self-check.store'
import { countsOf, decidedWords, lackWords, valueWords } from '../../../src/features/stars/words'
import { FILE_BYTES_MAX } from '../../../src/domain/limits'
import { appWith, Cloud, refusal } from '../identity/cloud'
import { keeper } from '../keeping/keeping'
import { check, file, items, kept } from './stars'

let cloud: Cloud
let app: ReturnType<typeof appWith>
let store: SelfCheckStore

beforeEach(async () => {
  cloud = new Cloud().answer('check', kept()).answer('file', { file: file({ fileId: 'f2' }) })
  app = appWith(cloud, keeper)
  store = new SelfCheckStore(app, 'v1')
  await store.refresh()
})

const chosen = (bytes = 100) => ({ name: '坡道.png', bytes, shown: '', read: () => Promise.resolve('AAAA') })

it('a file goes up and is put beside what is there, at the version that was seen', async () => {
  const there = kept({ items: items(({ id }) => (id === 'access' ? { files: [file()] } : {})) })
  cloud.answer('check', there).answer('setFiles', kept({ version: 4 }))
  await store.refresh()
  store.ask('access')
  await store.add([chosen()])
  expect(cloud.inputs('setFiles')).toEqual([
    {
      venueId: 'v1',
      version: 3,
      itemId: 'access',
      files: [
        { fileId: 'f1', note: '', expiresAt: null },
        { fileId: 'f2', note: '', expiresAt: null },
      ],
    },
  ])
  expect([store.check?.version, store.percent]).toEqual([4, null])
})

it('what is too large, or was not let, is said, and nothing is sent', async () => {
  store.ask('access')
  await store.add([chosen(FILE_BYTES_MAX + 1)])
  expect(store.trouble).not.toBeNull()
  await store.add('refused')
  expect(store.trouble).toContain('权限')
  await store.add('cancelled')
  expect(store.trouble).toBeNull()
  expect(cloud.inputs('file')).toEqual([])
})

it('a day of expiry is written with the other files as they are', async () => {
  const fire = kept({ items: items(({ id }) => (id === 'fire' ? { files: [file(), file({ fileId: 'f3' })] } : {})) })
  cloud.answer('check', fire).answer('setFiles', kept({ version: 4 }))
  await store.refresh()
  store.ask('fire')
  await store.change('f3', { expiresAt: '2027-03-01' })
  await store.refresh()
  await store.drop('f1')
  expect(cloud.inputs('setFiles')).toMatchObject([
    {
      itemId: 'fire',
      files: [
        { fileId: 'f1', expiresAt: null },
        { fileId: 'f3', expiresAt: '2027-03-01' },
      ],
    },
    { itemId: 'fire', files: [{ fileId: 'f3' }] },
  ])
})

it('is handed in once, however often it is tapped, and is the keeper’s no more', async () => {
  cloud.answer('submit', kept({ state: 'submitted', version: 4 }))
  store.askSubmit(true)
  await Promise.all([store.submit(), store.submit()])
  expect(cloud.inputs('submit')).toEqual([{ venueId: 'v1', version: 3 }])
  expect([store.open, store.submitting]).toEqual([false, false])
})

it('what the cloud refuses is said in its words, and the sheet stays', async () => {
  cloud.answer('submit', refusal('CONFLICT', '提交已经截止，需要补交请联系上级团委'))
  store.askSubmit(true)
  await store.submit()
  expect([store.submitting, store.acts.problem]).toEqual([true, '没有办成。提交已经截止，需要补交请联系上级团委'])
})

it('a figure that does not fit is told, and the sheet goes', async () => {
  cloud.answer('doubt', kept({ version: 4 }))
  store.ask('visits')
  await store.doubt('少了一周')
  expect(cloud.inputs('doubt')).toEqual([{ venueId: 'v1', version: 3, itemId: 'visits', text: '少了一周' }])
  expect(store.asked).toBeNull()
})

it('what lacks is told with what it lacks', () => {
  const [talks] = items(() => ({ value: 10 })).filter(({ id }) => id === 'talks')
  if (!talks) throw new Error('no talks')
  expect(lackWords(talks)).toBe('要求 12 场，还差 2 场')
  expect(valueWords(talks)).toEqual({ value: '10', unit: '场' })
  expect(lackWords({ ...talks, value: 12 })).toBe('要求 12 场')
  expect(countsOf(check())).toEqual({ there: 8, short: 0, missing: 6 })
})

it('of what was decided what lacks is told by the committee’s word, and files by their number', () => {
  const [access] = items().filter(({ id }) => id === 'access')
  if (!access) throw new Error('no access')
  const decided = { ...access, met: false, files: 1, lacks: '差卫生间' }
  expect(decidedWords(decided)).toBe('照片 2 张，注明位置，差卫生间')
  expect(valueWords(decided, 1)).toEqual({ value: '1', unit: '份' })
  expect(decidedWords({ ...decided, lacks: '' })).toBe('照片 2 张，注明位置')
})

it('papers of safety are the keeper’s also once stars were given, and nothing else', () => {
  const takes = () => items().flatMap((item) => (store.takes(item) ? [item.id] : []))
  expect(takes()).toEqual(['access', 'rota', 'notice', 'fire', 'electricity', 'first-aid'])
  store.kept.set(kept({ state: 'decided' }))
  expect(takes()).toEqual(['fire', 'electricity', 'first-aid'])
  store.kept.set(kept({ state: 'submitted' }))
  expect(takes()).toEqual([])
})
