import type { Phone } from './phone'
import { measuresOf } from './wx/system'

const WAIT_FRAMES = 200

/** The window that is dragged, or the tablet that is turned: the page on top hears of it, and the app. */
export class AppWindow {
  private told = ''

  constructor(private readonly phone: Phone) {
    this.told = this.size
    window.addEventListener('resize', () => this.changed())
  }

  /** Comes when the app has been told of this size. */
  async is(width: number, height: number): Promise<void> {
    for (let frame = 0; this.told !== `${width}x${height}`; frame++) {
      if (frame > WAIT_FRAMES) throw new Error(`the window is ${this.size}, not ${width}x${height}`)
      await new Promise(requestAnimationFrame)
    }
  }

  private get size(): string {
    return `${window.innerWidth}x${window.innerHeight}`
  }

  private changed(): void {
    const { config, device, stack, redraw } = this.phone
    redraw()
    // A browser tells of its window also where that has begun as large.
    if (this.told === this.size) return
    this.told = this.size
    // An app that is not for it keeps its size, whatever becomes of the browser around it.
    if (!config.resizable) return
    const { windowWidth, windowHeight } = measuresOf(this.phone)
    const event = { size: { windowWidth, windowHeight } }
    for (const listener of device.windowListeners) listener(event)
    stack.call(stack.top, 'onResize', event)
  }
}
