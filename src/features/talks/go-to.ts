import Taro from '@tarojs/taro'

/** Opens a screen over this one; where WeChat takes no more of them, ten, in its place. */
export function goTo(url: string): void {
  Taro.navigateTo({ url }).catch(() => Taro.redirectTo({ url }).catch(() => undefined))
}

/** In place of this one. */
export const goOnTo = (url: string): void => void Taro.redirectTo({ url }).catch(() => undefined)
