import type { Phone } from '../phone'
import { listening } from './calls'
import { api } from './calls'

/** The oldest base library that the app is for: the one of project.config.json. */
const SDK_VERSION = '3.13.0'

/** How large the window is, and what of it is the page's. */
export function measuresOf({ device, stack }: Pick<Phone, 'device' | 'stack'>) {
  const { top, bottom } =
    stack.open.length > 0 ? stack.top.webview.getBoundingClientRect() : { top: 0, bottom: innerHeight }
  const { statusBar, homeBar } = device
  return {
    pixelRatio: devicePixelRatio,
    screenWidth: innerWidth,
    screenHeight: innerHeight,
    windowWidth: innerWidth,
    windowHeight: bottom - top,
    statusBarHeight: statusBar,
    screenTop: top,
    safeArea: {
      top: statusBar,
      left: 0,
      right: innerWidth,
      bottom: innerHeight - homeBar,
      width: innerWidth,
      height: innerHeight - statusBar - homeBar,
    },
  }
}

/** What the app may ask of the phone itself. */
export function system({ device, stack, config, launched }: Phone): Record<string, unknown> {
  const window_ = () => measuresOf({ device, stack })
  const app = () => ({
    SDKVersion: SDK_VERSION,
    version: '8.0.50',
    language: 'zh_CN',
    enableDebug: false,
    fontSizeSetting: 16 * device.fontScale,
    fontSizeScaleFactor: device.fontScale,
    host: { env: 'WeChat', appId: '' },
    ...(config.darkmode ? { theme: device.theme } : {}),
  })
  const model = () => ({
    brand: device.pc ? 'microsoft' : 'iPhone',
    model: device.pc ? 'microsoft' : 'iPhone X',
    platform: device.pc ? 'windows' : 'ios',
    system: device.pc ? 'Windows 11 x64' : 'iOS 16.0',
    abi: 'arm64',
    benchmarkLevel: 40,
    memorySize: 4096,
  })
  const setting = () => ({
    bluetoothEnabled: true,
    locationEnabled: true,
    wifiEnabled: device.network === 'wifi',
    deviceOrientation: 'portrait',
  })
  const all = () => ({ ...window_(), ...app(), ...model(), ...setting() })
  const entry = () => ({ ...launched, query: { ...launched.query } })
  return {
    getWindowInfo: window_,
    getAppBaseInfo: app,
    getDeviceInfo: model,
    getSystemSetting: setting,
    getSystemInfoSync: all,
    getSystemInfo: api('getSystemInfo', all),
    getAppAuthorizeSetting: () => ({ albumAuthorized: 'authorized', cameraAuthorized: 'authorized' }),
    getLaunchOptionsSync: entry,
    getEnterOptionsSync: entry,
    getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
    getMenuButtonBoundingClientRect: () => device.capsuleOverPage,
    getNetworkType: api('getNetworkType', () => ({ networkType: device.network })),
    ...listening('NetworkStatusChange', device.networkListeners),
    ...listening('ThemeChange', device.themeListeners),
    ...listening('WindowResize', device.windowListeners),
  }
}
