import Taro from '@tarojs/taro'

const HOME = '/pages/study/index'

/** Whether the first tab is what is shown. */
export const isHome = (): boolean => Taro.getCurrentInstance().router?.path.includes(HOME) ?? false

export const goHome = (): void => void Taro.switchTab({ url: HOME })

/** Where an address leads that no page has; without a network, where that page can't be had either, to the first tab. */
export const goToLost = (): void => void Taro.reLaunch({ url: '/features/identity/pages/lost/index' }).catch(goHome)

/** Back to the page before; someone who came in by a shared link has none and goes to the first tab. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else goHome()
}
