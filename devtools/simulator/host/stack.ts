import type { AppBundle, AppConfig } from '../bundle'
import { allPages } from '../compile/config'
import { isRecord } from '../json'
import type { Device } from './device'
import type { Engine } from './engine'
import type { Modules } from './modules'
import { pauseFilms } from './films'
import { mustDomOf } from './nodes'
import { addressOf, callPage, countData, type Address, type Page } from './page'
import type { Recorder } from './record'
import { watchPulling } from './pull-down'
import { StyleSheet } from './styles'

interface Parts {
  bundle: AppBundle
  config: AppConfig
  device: Device
  engine: Engine
  modules: Modules
  recorder: Recorder
  /** How often the app was started so far: clients keep ids, so none is given twice. */
  run: number
  /** Draws bars around the page on top. */
  redraw: () => void
}

const REACH_BOTTOM = 50
const IDS_A_RUN = 100_000

/** The open pages, the one on top last; tab pages stay alive beside it. */
export class PageStack {
  open: Page[] = []
  private tabs = new Map<string, Page>()
  private nextId: number

  constructor(private readonly parts: Parts) {
    this.nextId = parts.run * IDS_A_RUN + 1
  }

  get top(): Page {
    const page = this.open.at(-1)
    if (!page) throw new Error('no page is open')
    return page
  }

  get all(): Page[] {
    return [...new Set([...this.tabs.values(), ...this.open])]
  }

  has(path: string): boolean {
    return allPages(this.parts.config).includes(path)
  }

  isTab(path: string): boolean {
    return this.parts.config.tabBar?.list.some(({ pagePath }) => pagePath === path) ?? false
  }

  /** Opens a page on top of the others. */
  push(url: string): void {
    const page = this.make(addressOf(url))
    this.open.push(page)
    if (this.isTab(page.path)) this.tabs.set(page.path, page)
    this.call(page, 'onLoad', { ...page.query })
    this.show()
    requestAnimationFrame(() => requestAnimationFrame(() => this.call(page, 'onReady')))
  }

  hideTop(): void {
    const page = this.open.at(-1)
    if (!page) return
    this.call(page, 'onHide')
    pauseFilms(page, 'page')
  }

  /** Takes so many pages from the top. */
  pop(count: number): void {
    for (const page of this.open.splice(-count).reverse()) this.close(page)
  }

  /** Closes all but the tab pages, and brings one of these. */
  switchTo(path: string): void {
    if (this.top.path === path) return
    this.hideTop()
    const leaving = this.open.filter((page) => !this.isTab(page.path))
    this.open = []
    for (const page of leaving.reverse()) this.close(page)
    const kept = this.tabs.get(path)
    if (!kept) return this.push(path)
    this.open = [kept]
    this.show()
  }

  closeAll(): void {
    const closing = this.all.reverse()
    this.open = []
    this.tabs.clear()
    for (const page of closing) this.close(page)
  }

  show(): void {
    const { top } = this
    for (const page of this.all) {
      page.webview.classList.toggle('webview--top', page === top)
      if (page.sheet) page.sheet.active = page === top
    }
    this.parts.redraw()
    this.call(top, 'onShow')
  }

  call(page: Page, name: string, ...values: unknown[]): unknown {
    return callPage(page, name, { recorder: this.parts.recorder, values })
  }

  /** The page was pulled down, or refreshes as if it had been; again only after it is done. */
  refresh(page: Page): void {
    if (page.refreshing) return
    page.refreshing = true
    page.webview.classList.add('webview--refreshing')
    this.call(page, 'onPullDownRefresh')
  }

  refreshed(page: Page): void {
    page.refreshing = false
    page.webview.classList.remove('webview--refreshing')
  }

  private make({ path, query }: Address): Page {
    const { bundle, config, device, engine, modules, recorder } = this.parts
    const openedAt = performance.now()
    modules.register(path)
    const webview = document.createElement('div')
    webview.className = 'webview'
    document.getElementById('pages')?.append(webview)
    const root = engine.backend.createRoot('wx-page', engine.space, path)
    const host = engine.context.document.createElement('wx-host')
    const place = engine.context.document.createElement('wx-host')
    const instance: unknown = root.get()
    if (!isInstance(instance)) throw new Error(`${path} is no page`)
    const own = bundle.configs[path]
    const merged = { ...config.window, ...(isRecord(own) ? own : {}) }
    const css = bundle.styles[path]
    const page: Page = {
      id: this.nextId++,
      path,
      query,
      instance,
      root,
      webview,
      body: mustDomOf(root.getComponent()),
      sheet: css === undefined ? null : new StyleSheet(css, device.theme),
      config: merged,
      title: typeof merged.navigationBarTitleText === 'string' ? merged.navigationBarTitleText : '',
      refreshing: false,
      asksBefore: null,
      record: { pageId: this.nextId - 1, path, openedAt, firstRender: null, data: [] },
      sent: [],
    }
    Object.assign(instance, { route: path, __route__: path, options: query })
    recorder.pages.push(page.record)
    countData(page, () => !device.shown || this.open.at(-1) !== page)
    host.appendChild(place)
    root.attach(host, place)
    webview.append(page.body)
    this.watchScrolling(page)
    watchPulling({
      body: page.body,
      isOpen: () => page.config.enablePullDownRefresh === true && !page.refreshing,
      refresh: () => this.refresh(page),
    })
    return page
  }

  private watchScrolling(page: Page): void {
    const { body } = page
    let low = false
    body.addEventListener('scroll', () => {
      this.call(page, 'onPageScroll', { scrollTop: body.scrollTop })
      const near = Number(page.config.onReachBottomDistance ?? REACH_BOTTOM)
      const isLow = body.scrollHeight - body.clientHeight - body.scrollTop <= near
      if (isLow && !low) this.call(page, 'onReachBottom')
      low = isLow
    })
  }

  private close(page: Page): void {
    this.call(page, 'onUnload')
    this.tabs.delete(page.path)
    page.root.release()
    page.webview.remove()
    page.sheet?.remove()
  }
}

const isInstance = (value: unknown): value is Page['instance'] => typeof value === 'object' && value !== null
