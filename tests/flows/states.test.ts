import type { Page } from 'playwright-core'
import type { Venue } from '../../cloudfunctions/shared/homes/venues.repo'
import type { Org } from '../../cloudfunctions/shared/orgs/orgs.repo'
import { browserTest, shown, tuesdayNoon, type BrowserTest } from '../support/browser'
import { comesLate } from '../support/late-code'
import { all } from '../support/recount'
import { currentIssue } from '../support/seeded'
import { soon } from '../support/until'
import { AGAIN, fetchCode, lonely, onTop, pagesByPerson, says, startOf, tapAgain } from '../support/without-network'

/** The states around the main job, in a real browser: failure with retry, time-out, no permission, accessibility. */
let test: BrowserTest
beforeAll(async () => {
  test = await browserTest()
})
afterAll(() => test.stop())
afterEach(() => test.preview.cloud.setFaults())

const BOARD = '#/features/boards/board/pages/board/index?branchId=jd2302'
const OVERVIEW = '#/features/boards/overview/pages/overview/index?orgId=lanjiang'
const lessonRoute = () =>
  `#/features/lessons/watching/pages/lesson/index?lessonId=${currentIssue(test.preview.cloud)._id}`

describe('when the cloud fails', () => {
  it('the error state says so with a number, and retry brings the page', async () => {
    test.preview.cloud.setFaults(({ functionName }) => (functionName === 'boards' ? 'error-before' : undefined))
    const { page } = await test.open('secretary', { route: BOARD })
    await shown(page, '这一页没加载出来').waitFor()
    await shown(page, /^E500-\d{4}-[2-9A-Z]{4}$/).waitFor()
    test.preview.cloud.setFaults()
    await shown(page, '重新加载').tap()
    await shown(page, /46 人中/).waitFor()
    // The name that nobody but the secretary may see.
    await shown(page, '陈思远').waitFor()
    await test.putAway(page)
  }, 120_000)

  it('a function that never answers ends in the error state after eight seconds', async () => {
    test.preview.cloud.setFaults(({ functionName }) => (functionName === 'lessons' ? 'timeout' : undefined))
    const { page } = await test.open('member')
    await shown(page, '重新加载').waitFor()
    test.preview.cloud.setFaults()
    await shown(page, '重新加载').tap()
    await shown(page, '继续学习').waitFor()
    await test.putAway(page)
  }, 120_000)

  it('a page that was shown stays, with a word about it, when a refresh fails', async () => {
    const { page } = await test.open('secretary', { route: BOARD })
    await shown(page, /46 人中/).waitFor()
    test.preview.cloud.setFaults(({ functionName }) => (functionName === 'boards' ? 'error-before' : undefined))
    await shown(page, '刷新').tap()
    await page
      .getByText(/服务暂时不可用/)
      .locator('visible=true')
      .first()
      .waitFor()
    expect(await shown(page, /46 人中/).isVisible()).toBe(true)
    await test.putAway(page)
  }, 120_000)
})

describe('who may not', () => {
  it('a member sees no board, and is told who may', async () => {
    const { page } = await test.open('member', { route: BOARD })
    await shown(page, /只有这里的团支书、副书记和上级干部/).waitFor()
    expect(await page.locator('body').innerText()).not.toContain('陈思远')
    await test.putAway(page)
  }, 120_000)

  it('an officer sees numbers and no names', async () => {
    const { page } = await test.open('officer', { route: BOARD })
    await shown(page, /46 人中/).waitFor()
    expect(await page.locator('body').innerText()).not.toContain('陈思远')
    await test.putAway(page)
  }, 120_000)

  it('a visitor can read the lesson and is offered to join', async () => {
    const { page } = await test.open('new', { route: lessonRoute() })
    await shown(page, '清清澜江：一条河的二十年').waitFor()
    await shown(page, '加入团支部').waitFor()
    await test.putAway(page)
  }, 120_000)
})

interface Named {
  lessonId: string
  noticeId: string
  title: string
}

const hashTo = (page: Page, route: string) => page.evaluate((to) => void (window.location.hash = to), route)

describe('an address', () => {
  const page = (job: string, name: string) => `#/features/${job}/pages/${name}/index`
  const here = (ofPage: Page) => ofPage.locator('.taro_page').locator('visible=true').last()
  const sees = (ofPage: Page, words: string | RegExp) => here(ofPage).getByText(words).first().waitFor()

  it('that is changed by hand shows what it names, over however many of its page, and the way back is the way that was gone', async () => {
    const { page: desk, errors } = await test.open('officer', { route: OVERVIEW })
    await shown(desk, '南浦区').tap()
    await sees(desk, /云竹街道/)
    await hashTo(desk, OVERVIEW.replace('lanjiang', 'jdgcx'))
    await sees(desk, /机电 2302 团支部/)
    await desk.goBack()
    await sees(desk, /云竹街道/)
    await desk.goBack()
    // Only above: the page that is left may still be sliding away.
    await sees(desk, '高新区')
    expect(await here(desk).innerText()).not.toContain('云竹街道')
    expect(errors).toEqual([])
    await test.putAway(desk)
  }, 120_000)

  /** What a member of the seeded city is shown of something, two of it. */
  const two = async (name: string, event: object): Promise<Named[]> => {
    const reply = await test.preview.cloud.invoke(name, event, { openid: 'preview-member' })
    return (reply as { data: { rows: Named[] } }).data.rows.slice(0, 2)
  }
  const cursor = null

  it.each<[string, string, () => Promise<[route: string, words: string][]>]>([
    [
      'board',
      'officer',
      () =>
        Promise.resolve(
          all<Org>(test.preview.cloud, 'orgs')
            .filter(({ kind }) => kind === 'branch')
            .slice(0, 2)
            .map(({ _id, name }) => [`${page('boards/board', 'board')}?branchId=${_id}`, name]),
        ),
    ],
    [
      'lesson',
      'member',
      async () => {
        const issues = await two('lessons', { action: 'past', input: { season: null, cursor } })
        return issues.map(({ lessonId, title }) => [
          `${page('lessons/watching', 'lesson')}?lessonId=${lessonId}`,
          title,
        ])
      },
    ],
    [
      'notice',
      'member',
      async () => {
        const feed = await two('notices', { action: 'feed', input: { category: null, cursor } })
        return feed.map(({ noticeId, title }) => [`${page('notices/reading', 'notice')}?noticeId=${noticeId}`, title])
      },
    ],
    [
      'venue',
      'member',
      () =>
        Promise.resolve(
          all<Venue>(test.preview.cloud, 'venues')
            .filter(({ closed }) => closed === null)
            .slice(0, 2)
            .map(({ _id, name }) => [`${page('homes/finding', 'venue')}?venueId=${_id}`, name]),
        ),
    ],
  ])(
    'of a %s shows that one and not the one before',
    async (_, alias, named) => {
      const [[first, itsWords] = ['', ''], [second, otherWords] = ['', '']] = await named()
      expect([first, second]).not.toContain('')
      const { page: phone, errors } = await test.open(alias, { route: first })
      await sees(phone, itsWords)
      await hashTo(phone, second)
      await sees(phone, otherWords)
      expect(await here(phone).innerText()).not.toContain(itsWords)
      expect(errors).toEqual([])
      await test.putAway(phone)
    },
    120_000,
  )

  it('is the last one asked for, whichever page’s code comes last; one tapped twice is one step back', async () => {
    const { page: phone, errors } = await test.open('member')
    const tab = (name: string) => phone.locator('.weui-tabbar__item').filter({ hasText: name })
    const inPlace = () =>
      soon(async () =>
        expect(await here(phone).getAttribute('id')).toContain(await phone.evaluate(() => location.hash.slice(1))),
      )
    await sees(phone, '往期')
    await comesLate(
      phone,
      () => tab('青年之家').tap(),
      () => tab('学习').tap(),
    )
    await inPlace()
    await tab('我的').tap()
    await sees(phone, '累计学时')
    await comesLate(
      phone,
      () => here(phone).getByText('核验学习证明').tap(),
      () => phone.goBack(),
    )
    await inPlace()
    await here(phone).getByText('核验学习证明').dblclick()
    await sees(phone, '证明编号')
    await here(phone).getByRole('button', { name: '返回' }).tap()
    await sees(phone, '累计学时')
    expect(errors).toEqual([])
    await test.putAway(phone)
  }, 120_000)

  it('that no page has says so, at first and later, and leads back', async () => {
    const { page: phone, errors } = await test.open('member', { route: '#/pages/nowhere/index?x=1' })
    await sees(phone, '没有找到这一页')
    await here(phone).getByText('返回首页').tap()
    await sees(phone, '继续学习')
    await hashTo(phone, '#/features/nowhere/pages/x/index')
    await sees(phone, '没有找到这一页')
    await hashTo(phone, `${page('lessons/watching', 'lesson')}?lessonId=nobody`)
    await sees(phone, '没有找到这一课')
    expect(errors).toEqual([])
    await test.putAway(phone)
  }, 120_000)

  it('whose page does not come without a network says so, and shows it once it does', async () => {
    const { page: phone } = await test.open('member')
    await shown(phone, '继续学习').waitFor()
    await phone.context().setOffline(true)
    // No other test of this window opens it: what was fetched once is kept.
    await hashTo(phone, page('lessons/past', 'past'))
    await sees(phone, '这一页没加载出来')
    await sees(phone, '网络没能把这一页送来')
    await phone.context().setOffline(false)
    await here(phone).getByText('重新加载').tap()
    await here(phone).locator('.past__issue').first().waitFor()
    await test.putAway(phone)
  }, 120_000)
})

describe('a screen that is opened without a network', () => {
  const people = (lessonId = '') => new Map(pagesByPerson(lessonId, tuesdayNoon().getTime()))

  it.each([...people().keys()])(
    'says so to the %s, and comes with the network',
    async (person) => {
      const { page, errors } = await test.open(person, { route: '#/pages/study/index' })
      await shown(page, '清清澜江：一条河的二十年').waitFor()
      await fetchCode(page)
      for (const screen of people(currentIssue(test.preview.cloud)._id).get(person) ?? []) {
        const seen = () => page.evaluate(onTop, startOf(screen))
        const isThere = async () => says((await seen()).words, screen.says)
        await hashTo(page, `#/${startOf(screen)}`)
        await page.waitForFunction((path) => location.hash.includes(path), startOf(screen))
        await page.context().setOffline(true)
        await hashTo(page, `#/${screen.path}`)
        await soon(async () => expect([screen.name, ...lonely(await seen())]).toEqual([screen.name]))
        await page.context().setOffline(false)
        await soon(async () => {
          if (!(await isThere())) await page.evaluate(tapAgain, AGAIN.source)
          expect([screen.name, await isThere()]).toEqual([screen.name, true])
        })
      }
      expect(errors).toEqual([])
      await test.putAway(page)
    },
    120_000,
  )
})

describe('accessibility', () => {
  it('the tabs are a part that one can jump to, also where they are drawn after their page was shown', async () => {
    const { page, errors } = await test.open('member')
    await page.addInitScript(holdFrames)
    await page.reload()
    await page.getByText('继续学习').first().waitFor({ state: 'attached' })
    expect(await page.locator('.taro-tabbar__tabbar').count()).toBe(0)
    await page.evaluate('drawNow()')
    await page.getByRole('navigation', { name: '主要页面' }).locator('.weui-tabbar').waitFor()
    expect(errors).toEqual([])
    await page.context().close()
  }, 120_000)
})

/** Nothing that waits for the browser to draw goes on, until `drawNow`. */
function holdFrames(): void {
  const held: FrameRequestCallback[] = []
  const real = window.requestAnimationFrame.bind(window)
  window.requestAnimationFrame = (callback) => held.push(callback)
  Object.assign(window, {
    drawNow: () => {
      window.requestAnimationFrame = real
      held.forEach((callback) => real(callback))
    },
  })
}
