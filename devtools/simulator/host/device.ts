import type { Theme } from '../bundle'
import { Timers } from './timers'
import type { Scanned } from './wx/scanning'

export type Network = 'wifi' | '4g' | 'none'

/** What a test has prepared for the next question to the person; nothing prepared asks on the screen. */
export interface Answers {
  modal: boolean[]
  actionSheet: (number | null)[]
  scan: Scanned[]
  subscribe: ('accept' | 'reject')[]
  /** Pictures that are chosen next: one or several at once. */
  media: (string | string[])[]
  /** Files out of a chat; the content is a data URL. */
  files: { name: string; content: string }[]
  /** Whether something is put into the calendar. */
  calendar: boolean[]
  /** Whether the number is called. */
  call: boolean[]
  /** Whether a place on the disk is chosen. */
  save: boolean[]
  /** Percent at which the next download stands still until it is let go on. */
  downloadStop: number[]
  location: { latitude: number; longitude: number } | null
}

/** Of an iPhone X, the phone of WeChat's design guide. */
const STATUS_BAR = 44
const HOME_BAR = 34
const NAVIGATION_BAR = 44
const TAB_BAR = 50
const CAPSULE = { width: 87, height: 32, gap: 4, edge: 7 }

/** The phone around the mini-program. */
export class Device {
  theme: Theme = 'light'
  network: Network = 'wifi'
  /** WeChat runs on a PC, in a window without a status bar and a home bar. */
  pc = false
  /** As WeChat's documentation says of Windows, its own bar stands above a page that brings one, and holds the capsule. */
  ownBar = false
  /** Milliseconds by which the phone's clock is ahead of the machine's. */
  clockOffset = 0
  /** Where the phone's clock stands; null where it goes on with the machine's. */
  stands: number | null = null
  /** The app's: where the clock stands they wait for it. */
  readonly timers = new Timers(this)
  /** A person sits in front of it; otherwise questions without a prepared answer are refused. */
  interactive = false
  privacy: 'needed' | 'agreed' = 'needed'
  /** Scopes such as scope.writePhotosAlbum that the person has refused. */
  readonly refused = new Set<string>()
  fontScale = 1
  readonly answers: Answers = {
    modal: [],
    actionSheet: [],
    scan: [],
    subscribe: [],
    media: [],
    files: [],
    calendar: [],
    call: [],
    save: [],
    downloadStop: [],
    location: null,
  }
  clipboard = ''
  /** Words on tabs, and tabs with a dot, by their places in the bar. */
  readonly badges = new Map<number, string>()
  readonly dots = new Set<number>()
  /** The app is in sight: neither the phone's own screens nor a lock lie over it. */
  shown = true
  /** Somebody calls: until that is over nothing of the app's sounds, and no film plays. */
  called = false
  /** What the app has asked of the screen. */
  readonly screen = { awake: false, hidden: false, brightness: 0.5 }
  readonly captureListeners = new Set<(event: object) => void>()
  readonly hideListeners = new Set<(event: object) => void>()
  readonly showListeners = new Set<(event: object) => void>()
  readonly interruptionListeners = {
    begin: new Set<(event: object) => void>(),
    end: new Set<(event: object) => void>(),
  }
  private readonly standing = new Set<() => void>()
  readonly themeListeners = new Set<(event: { theme: Theme }) => void>()
  readonly windowListeners = new Set<(event: { size: { windowWidth: number; windowHeight: number } }) => void>()
  readonly networkListeners = new Set<(event: { isConnected: boolean; networkType: Network }) => void>()

  now(): number {
    return this.stands ?? Date.now() + this.clockOffset
  }

  /** Moves the clock forward. */
  pass(ms: number): void {
    if (this.stands === null) this.clockOffset += ms
    else this.stands += ms
  }

  /** Calls what is due where the clock stands; in the background nothing is. */
  async runTimers(): Promise<void> {
    if (this.shown) await this.timers.run()
  }

  /** Waits until a test lets it go on, or what it belongs to ends. */
  standStill(ending: AbortSignal): Promise<void> {
    return new Promise((goOn, fail) => {
      this.standing.add(goOn)
      ending.addEventListener('abort', () => fail(new Error('ended')))
    })
  }

  /** Lets what stands still go on; false where nothing does. */
  goOn(): boolean {
    const { size } = this.standing
    for (const goOn of this.standing) goOn()
    this.standing.clear()
    return size > 0
  }

  get statusBar(): number {
    return this.pc ? 0 : STATUS_BAR
  }

  get homeBar(): number {
    return this.pc ? 0 : HOME_BAR
  }

  get navigationBar(): number {
    return this.statusBar + NAVIGATION_BAR
  }

  get tabBar(): number {
    return TAB_BAR + this.homeBar
  }

  /** Where the menu button lies over the page, as the app is told; nowhere where it does not. */
  get capsuleOverPage() {
    if (!this.ownBar) return this.capsule
    return { width: 0, height: 0, top: 0, right: 0, bottom: 0, left: 0 }
  }

  /** Place of the menu button at the top right. */
  get capsule() {
    const top = this.statusBar + CAPSULE.gap
    const right = window.innerWidth - CAPSULE.edge
    const { width, height } = CAPSULE
    return { width, height, top, right, bottom: top + height, left: right - width }
  }

  setTheme(theme: Theme): void {
    if (theme === this.theme) return
    this.theme = theme
    for (const listener of this.themeListeners) listener({ theme })
  }

  setNetwork(network: Network): void {
    if (network === this.network) return
    this.network = network
    for (const listener of this.networkListeners) listener({ isConnected: network !== 'none', networkType: network })
  }
}
