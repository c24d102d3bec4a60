import Taro, { useLaunch } from '@tarojs/taro'
import { mergeInternalComponents } from '@tarojs/shared'
import type { PropsWithChildren } from 'react'
import { call } from './services/cloud'
import { storage } from './services/storage'
import { AppProvider, createApp } from './stores/app'
import { launch } from './stores/launch'
import { ARIA_ATTRIBUTES } from './ui/aria-attributes'
import './app.scss'

const weapp = process.env.TARO_ENV === 'weapp'
if (weapp) {
  mergeInternalComponents(ARIA_ATTRIBUTES)
  const env = process.env.TARO_APP_CLOUD_ENV
  Taro.cloud.init({ ...(env ? { env } : {}), traceUser: false })
}

const app = createApp({ call, storage, clock: Date.now })

/** The entry: one set of stores for all screens, and what runs beside them. */
export default function Root({ children }: PropsWithChildren) {
  useLaunch(() => launch(app))
  return <AppProvider app={app}>{children}</AppProvider>
}
