import type { AppBundle, Theme } from '../bundle'
import { appConfigOf } from '../compile/config'
import { field, isRecord, text, type Json } from '../json'
import { agent } from './agent'
import { appHandlers } from './agent/app'
import { elementHandlers } from './agent/elements'
import { Handles } from './agent/handles'
import { pageHandlers } from './agent/pages'
import { testHandlers } from './agent/tests'
import { screenHandlers } from './agent/screen'
import { keepTouchesApart, makeLongPresses } from './agent/touch'
import { Away } from './away'
import { Bars } from './bars'
import { builtIns } from './components'
import { registerAll } from './components/define'
import { Device } from './device'
import { Dialogs } from './dialogs'
import { LONG, startEngine } from './engine'
import { Modules } from './modules'
import { nodeOf } from './nodes'
import { addressOf } from './page'
import type { Launch, Phone } from './phone'
import { Realm } from './realm'
import { Recorder, type Emit } from './record'
import { PageStack } from './stack'
import { StyleSheet } from './styles'
import { AppWindow } from './window'
import { Wire } from './wire'
import { fillWx } from './wx'
import { UserFiles } from './wx/user-files'

/** WeChat's scenes: out of the list of mini-programs, or by a card in a chat. */
const FROM_THE_LIST = 1001
const FROM_A_CARD = 1007

/** Starts the mini-program in this window, for a client at the other end of the wire where there is one. */
function start(bundle: AppBundle, settings: URLSearchParams, wire: Wire | null): void {
  const config = appConfigOf(bundle.configs)
  const emit: Emit = (method, params) => wire?.tell(method, params)
  const run = runOf(settings)
  const recorder = new Recorder(emit)
  if (settings.has('held')) recorder.answers.hold()
  const device = new Device()
  device.theme = settings.get('theme') === 'dark' ? 'dark' : 'light'
  device.clockOffset = Number(settings.get('clock') ?? 0)
  device.stands = settings.has('stands') ? Number(settings.get('stands')) : null
  device.interactive = settings.has('interactive')
  device.fontScale = Number(settings.get('font') ?? 1)
  device.network = settings.has('offline') ? 'none' : 'wifi'
  device.pc = settings.has('pc')
  device.ownBar = settings.has('bar')
  if (settings.has('private')) device.privacy = 'agreed'
  const realm = new Realm({
    onUncaught: (failure, kind) => recorder.fail(failure, kind),
    now: () => device.now(),
    timers: device.timers,
  })
  const engine = startEngine(bundle, recorder)
  const wx: Json = {}
  const modules = new Modules({
    scripts: bundle.scripts,
    configs: bundle.configs,
    realm,
    engine,
    recorder,
    wx,
    getCurrentPages: () => stack.open.map(({ instance }) => instance),
  })
  const redraw = (): void => bars.draw(stack.top, stack.open.length, stack.isTab(stack.top.path))
  const stack: PageStack = new PageStack({ bundle, config, device, engine, modules, recorder, run, redraw })
  const call = (name: string, options: object): void => {
    const method = wx[name]
    if (typeof method === 'function') Reflect.apply(method, wx, [{ ...options, fail: () => undefined }])
  }
  const bars = new Bars({
    config,
    device,
    back: () => call('navigateBack', {}),
    toTab: ({ pagePath, text: words }, index) => {
      const gone = () => stack.call(stack.top, 'onTabItemTap', { index, pagePath, text: words })
      call('switchTab', { url: `/${pagePath}`, success: gone })
    },
  })
  const entry = settings.get('path') ?? text(bundle.configs.app, 'entryPagePath', config.pages[0])
  const { path, query } = addressOf(entry)
  const scene = settings.has('path') ? FROM_A_CARD : FROM_THE_LIST
  const launched = { path, query, scene, referrerInfo: {}, mode: 'default' }
  const phone: Phone = {
    bundle,
    config,
    device,
    launched,
    recorder,
    dialogs: new Dialogs(),
    bars,
    stack,
    userFiles: new UserFiles(location.pathname),
    emit,
    wx,
    redraw,
  }
  fillWx(phone)
  registerAll(builtIns, engine.space.getComponentSpace(), phone)
  const appSheet = new StyleSheet(bundle.styles.app ?? '', device.theme)
  const setTheme = (theme: Theme): void => {
    appSheet.setTheme(theme)
    for (const { sheet } of stack.all) sheet?.setTheme(theme)
    device.setTheme(theme)
    redraw()
  }
  // A callback that throws is called from here, not from the logic's own timers.
  window.addEventListener('unhandledrejection', ({ reason }) => recorder.fail(reason, 'rejection'))
  window.addEventListener('error', ({ error, message }) => recorder.fail(error ?? message))
  keepTouchesApart()
  makeLongPresses({
    start: () => engine.context.startTouch(),
    press: (target, detail) => {
      engine.context.holdTouch(target)
      longPress(target, detail)
    },
  })
  const handles = new Handles(run)
  const answer = agent({
    ...appHandlers(phone, modules, realm),
    ...pageHandlers(phone, handles),
    ...elementHandlers(phone, handles),
    ...testHandlers(phone, handles, setTheme),
    ...screenHandlers(phone, { away: new Away(phone, modules), appWindow: new AppWindow(phone) }),
  })
  Reflect.set(window, 'simulatorAsk', answer)
  wire?.listen(answer)

  modules.load('app')
  launch(modules, launched, recorder)
  stack.push(entry)
}

function launch(modules: Modules, options: Launch, recorder: Recorder): void {
  for (const name of ['onLaunch', 'onShow']) {
    const method = modules.app[name]
    try {
      if (typeof method === 'function') Reflect.apply(method, modules.app, [options])
    } catch (failure) {
      recorder.fail(failure)
    }
  }
}

function longPress(target: unknown, detail: { x: number; y: number }): void {
  let dom: Node | null = target instanceof Node ? target : null
  while (dom && !nodeOf(dom)) dom = dom.parentNode
  const component = nodeOf(dom)?.asGeneralComponent()
  for (const type of LONG) component?.triggerEvent(type, detail, { bubbles: true, composed: true })
}

const isBundle = (value: unknown): value is AppBundle =>
  isRecord(value) && isRecord(value.scripts) && isRecord(value.configs) && typeof field(value, 'templates') === 'string'

const runOf = (settings: URLSearchParams): number => Number(settings.get('run') ?? 1)

function boot(): void {
  const settings = new URLSearchParams(location.search)
  const wire = settings.has('wired') ? new Wire(runOf(settings)) : null
  try {
    const bundle: unknown = Reflect.get(window, 'simulatorBundle')
    if (!isBundle(bundle)) throw new Error('the bundle is not what the compiler makes')
    start(bundle, settings, wire)
    wire?.begun()
  } catch (failure) {
    console.error(failure)
    wire?.begun(failure instanceof Error ? (failure.stack ?? failure.message) : String(failure))
  }
}

boot()
