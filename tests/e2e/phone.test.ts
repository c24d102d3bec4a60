import { City } from './support/city'
import { until, type Hand } from './support/hand'

const city = City.forTests()

/** The share that the screen says was watched; NaN while it says none. */
const shareOf = async (hand: Hand): Promise<number> => Number(/(\d+)%/.exec(await hand.words())?.[1])

describe('the phone around the app', () => {
  test('a film that really plays is counted second by second', async () => {
    const hand = await city.phoneOf('member')
    await hand.tap('继续学习')
    await hand.sees('62%')
    await hand.tap('补看', ['.button'])
    await until(
      async () => (await shareOf(hand)) >= 65,
      () => 'the film does not play',
    )
    // The film stands still while its own count is read, however long that takes.
    const played = await hand.simulator.phone.page.locator('video').evaluate((video: HTMLVideoElement) => {
      video.pause()
      return Array.from({ length: video.played.length }, (_, i) => video.played.end(i) - video.played.start(i))
    })
    const seconds = played.reduce((sum, part) => sum + part, 0)
    const length = Number(city.cloud.database.find('assignments', { order: 8 })[0]?.seconds)
    const expected = 62 + (seconds * 100) / length
    await until(
      async () => Math.abs((await shareOf(hand)) - expected) <= 1.5,
      () => `the film's own count comes to ${expected}%`,
    )
  })

  test('the theme changes under an open page, and the bars with it', async () => {
    const hand = await city.phoneOf('member')
    await hand.sees('清清澜江')
    const light = await hand.styleOf('.screen', 'background-color')
    await hand.simulator.setTheme('dark')
    const bar = () => hand.simulator.phone.page.locator('#tabs').evaluate((tabs) => tabs.style.background)
    await until(
      async () => (await hand.styleOf('.screen', 'background-color')) !== light && (await bar()) === 'rgb(31, 27, 22)',
      () => 'it is still light',
    )
  })

  test('back and forward keep their places; tabs stay as they were', async () => {
    const hand = await city.phoneOf('member')
    await hand.sees('往期')
    await hand.tap('往期', ['.past-issues__head'])
    await hand.isOn('lessons/past/pages/past')
    await hand.back()
    await hand.isOn('pages/study')
    await hand.sees('清清澜江')
    await hand.tap('继续学习')
    await hand.isOn('lessons/watching/pages/lesson')
    await hand.tapOn('.screen__back')
    await hand.isOn('pages/study')
    for (const tab of ['notices', 'homes', 'me', 'study']) {
      await hand.wx('switchTab', { url: `/pages/${tab}/index` })
      await hand.isOn(`pages/${tab}`)
    }
    expect(await hand.paths()).toEqual(['pages/study/index'])
  })

  test('a link leads straight to a lesson, and back from there leads home', async () => {
    const hand = await city.phoneOf('member')
    await hand.sees('清清澜江')
    const lessonId = String(city.cloud.database.find('assignments', { order: 8 })[0]?._id)
    const path = `features/lessons/watching/pages/lesson/index?lessonId=${lessonId}`
    const linked = await city.phoneOf('secretary', { path })
    await linked.sees('清清澜江', '已完成')
    expect(await linked.paths()).toEqual(['features/lessons/watching/pages/lesson/index'])
    await linked.tapOn('.screen__back')
    await linked.isOn('pages/study')
  })

  test('a certificate is handed on with its number, and anyone can check it', async () => {
    const hand = await city.phoneOf('secretary')
    await hand.tap('学习证明')
    await hand.sees('编号')
    await hand.tap('转发')
    const [card] = (await hand.simulator.report()).shares
    expect(card).toMatchObject({ title: expect.stringContaining('沈嘉树') as unknown })
    const path = typeof card === 'object' && card !== null && 'path' in card ? String(card.path) : ''
    const guest = await city.phoneOf('guest', { path: path.slice(1) })
    await guest.sees('沈*树')
  })

  test('the certificate is kept in the album as a picture; without leave it says where to give it', async () => {
    const hand = await city.phoneOf('secretary')
    await hand.tap('学习证明')
    await hand.tap('存到相册')
    await hand.sees('已存到相册')
    await hand.simulator.phone.ask('Phone.refuse', { scope: 'scope.writePhotosAlbum' })
    await hand.tap('存到相册')
    await hand.sees('没有相册权限', '去设置')
  })
})
