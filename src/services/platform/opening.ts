import Taro from '@tarojs/taro'

/** Of more than ten pages over one another WeChat opens none. */
const TOO_MANY = /limit/

/**
 * In WeChat the package that a page lies in may have to be fetched first. Where that does not come, or the page is one too many, nothing at
 * all would happen at a tap: this says why. And what is tapped twice opens once. Called once; the web has pages/not-loaded for it.
 */
export function guardOpening(): void {
  if (process.env.TARO_ENV === 'h5') return
  const navigateTo = Taro.navigateTo.bind(Taro)
  const redirectTo = Taro.redirectTo.bind(Taro)
  let opening = ''
  Taro.navigateTo = (option) => {
    // Tapped once more before it is there, it would lie over itself, and the first step back would lead to it again.
    if (option.url === opening) return Promise.resolve({ errMsg: '' })
    opening = option.url
    return navigateTo(option)
      .catch(tell)
      .finally(() => (opening = ''))
  }
  Taro.redirectTo = (option) => redirectTo(option).catch(tell)
}

function tell(failure: unknown): { errMsg: string } {
  const errMsg = typeof failure === 'object' && failure !== null ? String(Reflect.get(failure, 'errMsg')) : ''
  const title = TOO_MANY.test(errMsg) ? '打开的页面太多了，返回几页再试' : '这一页没打开，请检查网络后再试'
  void Taro.showToast({ title, icon: 'none' })
  return { errMsg }
}
