import Taro from '@tarojs/taro'

/** Tells at once and then with each change whether the phone has a network. */
export function watchNetwork(tell: (online: boolean) => void): void {
  if (process.env.TARO_ENV === 'h5') return watchBrowser(tell)
  Taro.onNetworkStatusChange(({ isConnected }) => tell(isConnected))
  Taro.getNetworkType({ success: ({ networkType }) => tell(networkType !== 'none') }).catch(() => undefined)
}

/** What Taro knows of the network in a browser comes from an interface that most browsers lack. */
function watchBrowser(tell: (online: boolean) => void): void {
  const look = () => tell(navigator.onLine)
  window.addEventListener('online', look)
  window.addEventListener('offline', look)
  look()
}
