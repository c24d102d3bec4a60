import Taro from '@tarojs/taro'

const HOME = '/pages/study/index'

/** Whether the first tab is what is shown. */
export const isHome = (): boolean => Taro.getCurrentInstance().router?.path.includes(HOME) ?? false

export const goHome = (): void => void Taro.switchTab({ url: HOME })

/** Back to the page before; someone who came in by a shared link has none and goes to the first tab. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else goHome()
}
