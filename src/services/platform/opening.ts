import Taro from '@tarojs/taro'

/** Of more than ten pages over one another WeChat opens none. */
const TOO_MANY = /limit/

/**
 * In WeChat the package that a page lies in may have to be fetched first. Where that does not come, or the page is one too many, nothing at
 * all would happen at a tap: this says why. Called once; the web has pages/not-loaded for it.
 */
export function tellUnopened(): void {
  if (process.env.TARO_ENV === 'h5') return
  const navigateTo = Taro.navigateTo.bind(Taro)
  const redirectTo = Taro.redirectTo.bind(Taro)
  Taro.navigateTo = (option) => navigateTo(option).catch(tell)
  Taro.redirectTo = (option) => redirectTo(option).catch(tell)
}

function tell(failure: unknown): { errMsg: string } {
  const errMsg = typeof failure === 'object' && failure !== null ? String(Reflect.get(failure, 'errMsg')) : ''
  const title = TOO_MANY.test(errMsg) ? '打开的页面太多了，返回几页再试' : '这一页没打开，请检查网络后再试'
  void Taro.showToast({ title, icon: 'none' })
  return { errMsg }
}
