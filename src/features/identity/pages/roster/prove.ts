import Taro from '@tarojs/taro'
import type { JoinStore } from '../../join.store'
import { consentUrl } from '../../routes'

/** Shows that one is the person on the roster, and goes on to consent. */
export async function prove(store: JoinStore): Promise<void> {
  if (await store.check()) await Taro.navigateTo({ url: consentUrl() })
}
