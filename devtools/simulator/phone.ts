import type { Page } from 'playwright-core'
import { field, list, number, text, texts, type Json } from './json'
import { searchOf, type PhoneSettings } from './phone-settings'
import type { Wire } from './wire'

export type { PhoneSettings }

/** What happened on the phone. */
export interface Report {
  failures: { kind: string; message: string; stack: string }[]
  logs: { type: string; args: unknown[] }[]
  calls: { name: string; at: number }[]
  shares: unknown[]
  /** Files that WeChat showed; the content is a data URL. */
  documents: { fileType: string; filePath: string; content: string }[]
  /** Files that went to a chat, under which name; the content is a data URL. */
  filesSent: { fileName: string; content: string }[]
  /** Files that were saved on a PC, by their names there. */
  filesSaved: { fileName: string; content: string }[]
  /** Numbers that were called. */
  phoneCalls: string[]
  /** Pictures that WeChat showed over the app, and with which of them it began. */
  previews: { urls: string[]; current: string }[]
  /** Places that WeChat's own map showed. */
  places: { latitude: number; longitude: number; name: string; address: string }[]
  /** What was put into the phone's calendar; seconds. */
  appointments: { title: string; startTime: number; endTime: number; location: string; alarmOffset: number | null }[]
  /** What went wrong around the app, in more words than the app is told. */
  troubles: string[]
  /** Pictures that were saved to the album; those that were drawn are data URLs. */
  album: string[]
  /** How strongly the phone vibrated, each time. */
  vibrations: string[]
  /** What pictures of the album say that a scanner for the camera alone did not let the person choose. */
  albumsClosed: string[]
  screen: ScreenReport
  clipboard: string
  pages: PageReport[]
}

/** What the app has asked of the screen, and whether it is on it. */
export interface ScreenReport {
  /** It does not lock by itself. */
  awake: boolean
  /** Pictures and films of it show nothing. */
  hidden: boolean
  /** 0 to 1. */
  brightness: number
  shown: boolean
}

/** What a tab of the bar bears beside its name. */
export interface Tab {
  text: string
  /** Empty where there is none. */
  badge: string
  dot: boolean
}

/** What a chat shows of a page that is handed on, and what opens by a tap on it. */
export interface Card {
  title: string
  path: string
}

export interface PageReport {
  pageId: number
  path: string
  openedAt: number
  firstRender: number | null
  data: { at: number; bytes: number; hidden: boolean }[]
}

const MOST_LOOKS = 40
const LOOK_EVERY_MS = 25
const MOST_FEELING_MS = 2000

/** Where the phone's window is served, and the line to it. */
interface Place {
  url: string
  wire: Wire
}

type Listener = (method: string, params: unknown) => void

/** The browser's window that plays the phone. */
export class Phone {
  readonly listeners = new Set<Listener>()
  /** Errors of the simulator's own window, which are nobody's but ours. */
  readonly windowErrors: string[] = []
  private runs = 0

  private constructor(
    readonly page: Page,
    private readonly place: Place,
    private settings: PhoneSettings,
  ) {}

  static async open(page: Page, place: Place, settings: PhoneSettings): Promise<Phone> {
    const phone = new Phone(page, place, settings)
    page.on('pageerror', (failure) => phone.windowErrors.push(failure.stack ?? failure.message))
    page.on('dialog', (dialog) => void dialog.dismiss())
    place.wire.onTold = (method, params) => {
      for (const listener of phone.listeners) listener(method, params)
    }
    await phone.start()
    return phone
  }

  /** Starts the app anew, as after it was swiped away; storage stays. */
  async start(changes: Partial<PhoneSettings> = {}): Promise<void> {
    this.settings = { ...this.settings, ...changes }
    this.runs += 1
    const search = searchOf(this.settings, this.runs)
    const { url, wire } = this.place
    const { person } = this.settings
    await wire.started(this.runs, () => this.page.goto(`${url}/as/${encodeURIComponent(person)}/?${search.toString()}`))
  }

  /** Sends one request to the window and brings its answer. */
  ask(method: string, params: object = {}): Promise<Json> {
    return this.place.wire.ask(method, params)
  }

  /** Puts a finger on an element; on a PC the mouse. */
  async tap(params: object): Promise<void> {
    const place = await this.restingPlace(params)
    await this.ask('Phone.feel')
    const [x, y] = [number(place, 'x'), number(place, 'y')]
    await (this.settings.pc ? this.page.mouse.click(x, y) : this.page.touchscreen.tap(x, y))
    // The browser may say that it has tapped before the page has felt it.
    await this.ask('Phone.felt', { mostMs: MOST_FEELING_MS })
  }

  /** Where the element is once it has stopped moving and nothing lies over it. */
  private async restingPlace(params: object): Promise<Json> {
    let last: Json = {}
    for (let look = 0; look < MOST_LOOKS; look++) {
      const place = await this.ask('Phone.place', params)
      if (place.covered !== true && place.x === last.x && place.y === last.y) return place
      last = place
      await this.page.waitForTimeout(LOOK_EVERY_MS)
    }
    throw new Error(`the element is covered by ${text(last, 'by')}, or does not come to rest`)
  }

  /** The tabs with what stands on them, also while their bar is out of sight. */
  async tabs(): Promise<Tab[]> {
    return list(await this.ask('Phone.tabs'), 'tabs').map((tab) => ({
      text: text(tab, 'text'),
      badge: text(tab, 'badge'),
      dot: field(tab, 'dot') === true,
    }))
  }

  /** Hands the page on top on by WeChat's menu; fails where the page is not for that. */
  async share(): Promise<Card> {
    const { card } = await this.ask('Phone.share')
    return { title: text(card, 'title'), path: text(card, 'path') }
  }

  /** Pulls the page on top down with a finger; fails where the page is not for that. */
  async pullDown(): Promise<void> {
    await this.ask('Phone.pull')
  }

  /** The person goes to the phone's home screen, or locks it. */
  async background(): Promise<void> {
    await this.ask('Phone.background')
  }

  /** The person comes back to the app as it was left. */
  async foreground(): Promise<void> {
    await this.ask('Phone.foreground')
  }

  /** Somebody calls; where the call is taken, it lies over the app until it is over. */
  async ring(taken: boolean): Promise<void> {
    await this.ask('Phone.ring', { taken })
  }

  async hangUp(): Promise<void> {
    await this.ask('Phone.hangUp')
  }

  /** The phone lies untouched for as long as it takes to lock by itself; whether it did. */
  async idle(): Promise<boolean> {
    return field(await this.ask('Phone.idle'), 'locked') === true
  }

  /** A picture that the person takes of the screen; null where there is nothing on it because the app has hidden itself. */
  async capture(): Promise<Buffer | null> {
    const hidden = field(await this.ask('Phone.captured'), 'hidden') === true
    return hidden ? null : this.screenshot()
  }

  async report(): Promise<Report> {
    const found = await this.ask('Phone.report')
    return {
      failures: list(found, 'failures').map((failure) => ({
        kind: text(failure, 'kind'),
        message: text(failure, 'message'),
        stack: text(failure, 'stack'),
      })),
      logs: list(found, 'logs').map((log) => ({ type: text(log, 'type'), args: list(log, 'args') })),
      calls: list(found, 'calls').map((call) => ({ name: text(call, 'name'), at: number(call, 'at') })),
      shares: list(found, 'shares'),
      documents: list(found, 'documents').map((shown) => ({
        fileType: text(shown, 'fileType'),
        filePath: text(shown, 'filePath'),
        content: text(shown, 'content'),
      })),
      filesSent: list(found, 'filesSent').map(fileOf),
      filesSaved: list(found, 'filesSaved').map(fileOf),
      phoneCalls: texts(found, 'phoneCalls'),
      previews: list(found, 'previews').map((shown) => ({
        urls: texts(shown, 'urls'),
        current: text(shown, 'current'),
      })),
      places: list(found, 'places').map((place) => ({
        latitude: number(place, 'latitude'),
        longitude: number(place, 'longitude'),
        name: text(place, 'name'),
        address: text(place, 'address'),
      })),
      appointments: list(found, 'appointments').map((one) => ({
        title: text(one, 'title'),
        startTime: number(one, 'startTime'),
        endTime: number(one, 'endTime'),
        location: text(one, 'location'),
        alarmOffset: field(one, 'alarmOffset') === null ? null : number(one, 'alarmOffset'),
      })),
      troubles: texts(found, 'troubles'),
      album: texts(found, 'album'),
      vibrations: texts(found, 'vibrations'),
      albumsClosed: texts(found, 'albumsClosed'),
      screen: screenReport(field(found, 'screen')),
      clipboard: text(found, 'clipboard'),
      pages: list(found, 'pages').map(pageReport),
    }
  }

  async screenshot(): Promise<Buffer> {
    return this.page.screenshot()
  }
}

const fileOf = (file: unknown) => ({ fileName: text(file, 'fileName'), content: text(file, 'content') })

const screenReport = (screen: unknown): ScreenReport => ({
  awake: field(screen, 'awake') === true,
  hidden: field(screen, 'hidden') === true,
  brightness: number(screen, 'brightness'),
  shown: field(screen, 'shown') === true,
})

function pageReport(page: unknown): PageReport {
  const firstRender = field(page, 'firstRender')
  return {
    pageId: number(page, 'pageId'),
    path: text(page, 'path'),
    openedAt: number(page, 'openedAt'),
    firstRender: typeof firstRender === 'number' ? firstRender : null,
    data: list(page, 'data').map((record) => ({
      at: number(record, 'at'),
      bytes: number(record, 'bytes'),
      hidden: field(record, 'hidden') === true,
    })),
  }
}
