import Taro from '@tarojs/taro'

/** Tells at once and then with each change whether the phone has a network. */
export function watchNetwork(tell: (online: boolean) => void): void {
  Taro.onNetworkStatusChange(({ isConnected }) => tell(isConnected))
  Taro.getNetworkType({ success: ({ networkType }) => tell(networkType !== 'none') }).catch(() => undefined)
}
