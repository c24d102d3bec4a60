import Taro from '@tarojs/taro'
import { guardOpening } from '../../src/services/platform/opening'

/** WeChat, where a page takes a moment to open; the web's router has its own tests in the flows. */
jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }))

const LIST = { url: '/features/lessons/past/pages/past/index' }

it('a page that is tapped twice opens once, and again later', async () => {
  const asked: string[] = []
  const opened: (() => void)[] = []
  const open = ({ url }: { url: string }) => {
    asked.push(url)
    return new Promise<{ errMsg: string }>((resolve) => opened.push(() => resolve({ errMsg: 'navigateTo:ok' })))
  }
  Object.assign(Taro, { navigateTo: open, redirectTo: open })
  guardOpening()
  const twice = [Taro.navigateTo(LIST), Taro.navigateTo(LIST)]
  const other = Taro.navigateTo({ url: '/pages/other' })
  expect(asked).toEqual([LIST.url, '/pages/other'])
  for (const act of opened) act()
  await Promise.all([...twice, other])
  void Taro.navigateTo(LIST)
  expect(asked).toHaveLength(3)
})
