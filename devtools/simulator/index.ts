import type { Browser } from 'playwright-core'
import { launchBrowser } from '../browser'
import { putWindowAway, takeWindow } from '../windows'
import { machineAhead } from '../clock/test-now'
import type { Cloud } from '../cloud'
import { openBridge } from './bridge'
import type { Problem, Theme } from './bundle'
import { compile } from './compile'
import { appConfigOf } from './compile/config'
import { number } from './json'
import { Phone, type Report } from './phone'
import { offerTo, programOf } from './program'
import { serveSite } from './server'
import { Wire } from './wire'

export type { Report } from './phone'

export type Invoke = (name: string, data: unknown, openid: string) => Promise<unknown>

export interface SimulatorOptions {
  /** A build of the mini-program. */
  dist: string
  /** Where cloud functions are called; one of the two. */
  cloud?: Cloud
  invoke?: Invoke
  /** The openid of who holds the phone. */
  person: string
  theme?: Theme
  /** Of the window; 375 by 812 by default. */
  width?: number
  height?: number
  /** WeChat runs on a PC; by default where the window is wider than a phone's or an upright tablet's. */
  pc?: boolean
  /** WeChat's own bar stands above each page and holds the capsule, as on Windows where it takes no custom bar. */
  ownBar?: boolean
  headless?: boolean
  /** Page and query to enter by, as from a shared card. */
  path?: string
  /** Without a network from the start. */
  offline?: boolean
  /** Milliseconds by which the phone's clock is ahead of the machine's; by default it agrees with the cloud's. */
  clockOffset?: number
  /** Epoch milliseconds at which the phone's clock stands until it is moved by 'Phone.pass'. */
  stands?: number
  /** WeChat's text size as a factor. */
  fontScale?: number
  /** Whether the privacy notice was agreed to; without it private APIs fail. */
  agreed?: boolean
  /** Someone answers what the phone asks, on the screen or by the client's native buttons. */
  interactive?: boolean
  /** A browser that is running already; it is not closed with the simulator. */
  browser?: Browser
  /** Where miniprogram-automator connects; any free port by default. */
  port?: number
  onClose?: () => void
}

/** A running phone with the mini-program on it. */
export interface Simulator {
  /** For automator.connect. */
  wsEndpoint: string
  phone: Phone
  /** Requests of the protocol that clients have made, with how often. */
  asked: ReadonlyMap<string, number>
  /** What the compiler warned of. */
  problems: Problem[]
  /** Drags the window to another size, or turns the tablet; comes when the app has heard of it. */
  resize(width: number, height: number): Promise<void>
  /** WeChat runs on a PC from now on, in the same window. */
  setPc(pc: boolean): Promise<void>
  setNetwork(online: boolean): Promise<void>
  setTheme(theme: Theme): Promise<void>
  /** Milliseconds by which the phone's clock is ahead of the machine's. */
  setClock(offset: number): Promise<void>
  setPrivacy(agreed: boolean): Promise<void>
  /** Another person takes the phone; the app starts anew. */
  setPerson(openid: string): Promise<void>
  /** The app was swiped away and is opened again, by a link where one is given. */
  restart(path?: string): Promise<void>
  /** Answers to the phone's next questions, such as modal: [true], scan: ['text'] or scan: [{ text, from: 'album' }]. */
  prepare(answers: Partial<Prepared>): Promise<void>
  /** The player on the screen begins to play, or pauses, as the app hears of it. */
  setPlaying(playing: boolean): Promise<void>
  /** Watches the film on the screen from this second; answers with the clock's new offset. */
  watch(from: number, seconds: number): Promise<number>
  report(): Promise<Report>
  /** Forgets what was reported so far. */
  forget(): Promise<void>
  close(): Promise<void>
}

export interface Prepared {
  modal: boolean[]
  actionSheet: (number | null)[]
  /** What is in front of the camera, null where the person goes back, or a picture of the album that they choose. */
  scan: (string | null | { text: string; from: 'album' })[]
  subscribe: ('accept' | 'reject')[]
  /** Pictures that are chosen next, one or several at once: data URLs. */
  media: (string | string[])[]
  /** Files out of a chat; the content is a data URL. */
  files: { name: string; content: string }[]
  /** Whether something is put into the calendar; it is where nothing is prepared. */
  calendar: boolean[]
  /** Whether the number is called. */
  call: boolean[]
  /** Whether a place on the disk is chosen. */
  save: boolean[]
  /** Percent at which the next download stands still until the phone is asked to 'Phone.goOn'. */
  downloadStop: number[]
  /** Where the phone says that it is; refused where nothing is prepared. */
  location: { latitude: number; longitude: number }
}

/** Says what a build would be refused for. */
export class BuildRefused extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ file, message }) => `${file}: ${message}`).join('\n'))
    this.name = 'BuildRefused'
  }
}

/** Runs a build of the mini-program on a phone in a browser. Fails with BuildRefused where WeChat would not take the build. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const { dist, headless = true } = options
  const { bundle, problems } = compile(dist)
  const errors = problems.filter(({ level }) => level === 'error')
  if (errors.length > 0) throw new BuildRefused(errors)
  const invoke = invokeOf(options)
  const wire = new Wire()
  const browser = options.browser ?? (await launchBrowser({ headless }))
  const program = await offerTo(browser, programOf(bundle))
  const site = await serveSite({
    dist,
    bundle,
    program,
    wire,
    callAs: (who, { name, data }) => invoke(name, data, who),
  })
  const { resizable } = appConfigOf(bundle.configs)
  const { pc, size } = lookOf(options, resizable)
  const page = await takeWindow(browser, {
    viewport: size,
    deviceScaleFactor: pc ? 1 : 2,
    hasTouch: !pc,
    isMobile: !pc,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  const close = async (): Promise<void> => {
    await bridge.close()
    wire.close()
    await (options.browser ? putWindowAway(page, site.url) : browser.close())
    await site.close()
  }
  const clockOffset = options.clockOffset ?? options.cloud?.clock.offset ?? machineAhead()
  const phone = await Phone.open(page, { url: site.url, wire }, pickSettings({ ...options, pc, clockOffset }))
  const onClose = () => void close().then(() => options.onClose?.())
  const bridge = await openBridge({ phone, port: options.port, onClose })
  const { url: wsEndpoint, asked } = bridge
  const resize = async (width: number, height: number): Promise<void> => {
    if (pc && !resizable) throw new Error('WeChat on a PC keeps the size of an app that is not resizable')
    await page.setViewportSize({ width, height })
    await phone.ask('Phone.resized', { width, height })
  }
  return { wsEndpoint, asked, phone, problems, close, resize, ...hooks(phone, clockOffset) }
}

const PHONE = { width: 375, height: 812 }
/** In which WeChat on a PC shows an app that is not made for windows of any size. */
const FIXED = { width: 414, height: 736 }
const TABLET_WIDTH = 768

function lookOf({ width = PHONE.width, height = PHONE.height, pc }: SimulatorOptions, resizable: boolean) {
  const onPc = pc ?? width > TABLET_WIDTH
  return { pc: onPc, size: onPc && !resizable ? FIXED : { width, height } }
}

const pickSettings = ({ person, theme, pc, path, agreed, offline, ...more }: SimulatorOptions) => ({
  person,
  theme,
  pc,
  ownBar: more.ownBar,
  path,
  agreed,
  offline,
  clockOffset: more.clockOffset,
  stands: more.stands,
  interactive: more.interactive,
  fontScale: more.fontScale,
})

function hooks(phone: Phone, offset: number) {
  let clockOffset = offset
  const ask = async (method: string, params: object): Promise<void> => void (await phone.ask(method, params))
  return {
    setPc: (pc: boolean) => ask('Phone.setPc', { pc }),
    setNetwork: (online: boolean) => ask('Phone.setNetwork', { online }),
    setTheme: (theme: Theme) => ask('Phone.setTheme', { theme }),
    setPrivacy: (agreed: boolean) => ask('Phone.setPrivacy', { agreed }),
    setClock: (ahead: number) => {
      clockOffset = ahead
      return ask('Phone.setClock', { offset: ahead })
    },
    setPerson: (person: string) => phone.start({ person, clockOffset, path: undefined }),
    restart: (path?: string) => phone.start({ clockOffset, path }),
    prepare: (answers: Partial<Prepared>) => ask('Phone.prepare', answers),
    setPlaying: (playing: boolean) => ask('Phone.setPlaying', { playing }),
    watch: async (from: number, seconds: number) => {
      clockOffset = number(await phone.ask('Phone.watch', { from, seconds }), 'clockOffset')
      return clockOffset
    },
    report: () => phone.report(),
    forget: () => ask('Phone.forget', {}),
  }
}

function invokeOf({ cloud, invoke }: SimulatorOptions): Invoke {
  if (invoke) return invoke
  if (cloud) return (name, data, openid) => cloud.invoke(name, data, { openid })
  return () => Promise.reject(new Error('the simulator was started without a cloud'))
}
