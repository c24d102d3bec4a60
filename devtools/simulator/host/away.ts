import { part } from './bars'
import { pauseFilms } from './films'
import type { Modules } from './modules'
import type { Phone } from './phone'

/**
 * The app goes out of sight and comes back, by the home button or by the lock: first its page hears of it, then the app; on the way back
 * the app does first, as in WeChat. Meanwhile the screen is another's, and no longer kept awake. A phone soon lets a hidden app's logic
 * stand still: so does the simulator with timers where the clock stands, and calls what has become due when the app is back. Where the
 * clock goes on, so do they, as in the first seconds on a phone. A film is paused, and not played on by coming back.
 */
export class Away {
  constructor(
    private readonly phone: Phone,
    private readonly modules: Modules,
  ) {}

  background(): void {
    const { device, stack } = this.phone
    if (!device.shown) return
    stack.call(stack.top, 'onHide')
    pauseFilms(stack.top, 'phone')
    this.tellApp('onHide')
    for (const listener of device.hideListeners) listener({})
    device.shown = false
    device.screen.awake = false
    part('away').hidden = false
  }

  async foreground(): Promise<void> {
    const { device, launched, stack } = this.phone
    if (device.shown) return
    device.shown = true
    part('away').hidden = true
    const entry = { ...launched, query: { ...launched.query } }
    this.tellApp('onShow', entry)
    for (const listener of device.showListeners) listener(entry)
    stack.call(stack.top, 'onShow')
    await device.runTimers()
  }

  /** Nobody touches the phone for as long as it takes to lock by itself; it does not where the app keeps it awake. */
  idle(): { locked: boolean } {
    if (!this.phone.device.screen.awake) this.background()
    return { locked: !this.phone.device.shown }
  }

  /** Somebody calls: what sounds is paused. Where the call is taken, it lies over the app. */
  ring(taken: boolean): void {
    const { device, stack } = this.phone
    if (device.called) return
    device.called = true
    pauseFilms(stack.top, 'phone')
    for (const listener of device.interruptionListeners.begin) listener({})
    if (taken) this.background()
  }

  /** The call is over, taken or not: the person is back at the app, where nothing plays on by itself. */
  async hangUp(): Promise<void> {
    const { device } = this.phone
    if (!device.called) return
    await this.foreground()
    device.called = false
    for (const listener of device.interruptionListeners.end) listener({})
  }

  private tellApp(name: 'onHide' | 'onShow', ...values: unknown[]): void {
    const method = this.modules.app[name]
    try {
      if (typeof method === 'function') Reflect.apply(method, this.modules.app, values)
    } catch (failure) {
      this.phone.recorder.fail(failure)
    }
  }
}
