import { list, text } from './json'
import type { Phone } from './phone'

const PATIENCE_MS = 30_000
const LOOK_EVERY_MS = 50

/** Looks and taps for the tools of this folder. */
export class Finger {
  constructor(private readonly phone: Phone) {}

  /** All words on the screen. */
  async words(): Promise<string> {
    const screen = await this.phone.ask('Page.getElement', { selector: '.screen, .desk' })
    const answer = await this.phone.ask('Element.getDOMProperties', { ...screen, names: ['innerText'] })
    return String(list(answer, 'properties')[0]).replace(/\s+/g, '')
  }

  /** Waits until these words are on the screen. */
  async sees(words: string): Promise<void> {
    await this.until(async () => (await this.words()).includes(words.replace(/\s+/g, '')), words)
  }

  /** Taps the element with this selector that carries these words. */
  async tap(selector: string, words = ''): Promise<void> {
    await this.until(async () => {
      const found = await this.find(selector, words)
      if (!found) return false
      await this.phone.tap(found)
      return true
    }, `${selector} ${words}`)
  }

  /** Types into the field with this selector. */
  async type(selector: string, words: string): Promise<void> {
    await this.until(async () => {
      const field = await this.phone.ask('Page.getElement', { selector })
      await this.phone.ask('Element.callFunction', { ...field, functionName: 'input.input', args: [words] })
      return true
    }, selector)
  }

  /** Types at the end of the rich text with this selector. */
  async write(selector: string, words: string): Promise<void> {
    await this.until(async () => {
      const editor = await this.phone.ask('Page.getElement', { selector })
      await this.phone.ask('Element.callFunction', { ...editor, functionName: 'editor.input', args: [words] })
      return true
    }, selector)
  }

  /** Calls wx in the app. */
  async wx(method: string, options: object): Promise<void> {
    await this.phone.ask('App.callWxMethod', { method, args: [options] })
  }

  /** Until the cloud has answered everything and nothing more is sent. */
  async settles(): Promise<void> {
    await this.phone.ask('Phone.rest')
  }

  /** Until no picture of the screen's data has been sent for a while. */
  async rests(): Promise<void> {
    const sent = async () => (await this.phone.report()).pages.reduce((sum, { data }) => sum + data.length, 0)
    let before = -1
    for (let now = await sent(); now !== before; now = await sent()) {
      before = now
      await new Promise((done) => setTimeout(done, 6 * LOOK_EVERY_MS))
    }
  }

  private async find(selector: string, words: string): Promise<object | null> {
    const found = list(await this.phone.ask('Page.getElements', { selector }), 'elements')
    for (const element of found) {
      const handle = { elementId: text(element, 'elementId') }
      const answer = await this.phone.ask('Element.getDOMProperties', { ...handle, names: ['innerText'] })
      if (String(list(answer, 'properties')[0]).includes(words)) return handle
    }
    return null
  }

  private async until(isSo: () => Promise<boolean>, wanted: string): Promise<void> {
    const end = Date.now() + PATIENCE_MS
    // A page that goes while it is looked at is no failure: the next look finds the next one.
    while (!(await isSo().catch(() => false))) {
      if (Date.now() > end) throw new Error(`waited in vain for ${wanted}`)
      await new Promise((done) => setTimeout(done, LOOK_EVERY_MS))
    }
  }
}
