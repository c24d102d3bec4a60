import Taro, { useLaunch, usePageNotFound } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { PropsWithChildren } from 'react'
import { call } from './services/cloud'
import { drawInSight } from './services/platform/drawing'
import { sendShort } from './services/platform/short-data'
import { storage } from './services/storage'
import { AppProvider, createApp } from './stores/app'
import { launch } from './stores/launch'
import { KeeperContext } from './ui/keeper'
import { goToLost } from './ui/navigation'
import { OnlineContext } from './ui/online'
import './app.scss'

const weapp = process.env.TARO_ENV === 'weapp'
if (weapp) {
  drawInSight()
  sendShort()
  const env = process.env.TARO_APP_CLOUD_ENV
  Taro.cloud.init({ ...(env ? { env } : {}), traceUser: false })
}

const app = createApp({ call, storage, clock: Date.now })

/** The entry: one set of stores for all screens, and what runs beside them. */
export default observer(function Root({ children }: PropsWithChildren) {
  useLaunch(() => launch(app))
  usePageNotFound(goToLost)
  return (
    <AppProvider app={app}>
      <KeeperContext.Provider value='团支书'>
        <OnlineContext.Provider value={app.session.online}>{children}</OnlineContext.Provider>
      </KeeperContext.Provider>
    </AppProvider>
  )
})
