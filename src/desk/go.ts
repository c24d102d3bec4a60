import Taro from '@tarojs/taro'

const isTab = (url: string): boolean => url.startsWith('/pages/')

/** From one place of the rail to another: none lies over the other, so that the way back leads to where one came from. */
export function goTo(url: string): void {
  const going = isTab(url) ? Taro.switchTab({ url }) : Taro.redirectTo({ url })
  void going.catch(() => undefined)
}
