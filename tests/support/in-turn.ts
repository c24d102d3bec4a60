import type { Page, Route } from 'playwright-core'
import { until } from './until'

interface Opened {
  url: string
  /** Words that tell that the page has come. */
  wanted: string
  /** What was asked for last is answered first. */
  backwards?: boolean
}

/** The page of HTML, and what the build put beside it. */
const OF_THE_BUILD = /(\/|\.(js|css|html))$/

/**
 * Opens a page of the app that the cloud answers one question at a time, in the order in which they were asked, and that is given its
 * pictures and fonts last. Tells what of all that pushed something that can be tapped from under the finger.
 */
export async function openInTurn(page: Page, { url, wanted, backwards = false }: Opened): Promise<string[]> {
  const [answers, files] = [new Held(backwards), new Held(false)]
  await page.route(
    ({ pathname }) => !OF_THE_BUILD.test(pathname),
    (route) => (route.request().method() === 'POST' ? answers : files).hold(route),
  )
  await page.goto(url)
  const found: string[] = []
  let last: string | null = 'the page itself'
  while (last !== null) {
    const about: string = last
    await until(
      async () => answers.isComplete && (answers.next !== undefined || (await page.evaluate(says, wanted))),
      () => `after ${about} ${url} does not say ${wanted}`,
    )
    found.push(...(await page.evaluate(pushed)).map((what) => `${about} pushes ${what}`))
    last = (await answers.release()) ?? (await files.release())
  }
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  return found
}

interface Waiting {
  words: string
  /** Whether there is something to hand on. */
  come: boolean
  /** Hands it on, once there is something. */
  release: () => Promise<void>
}

/** What has been asked for and is not handed on yet. */
class Held {
  private readonly waiting: Waiting[] = []

  constructor(private readonly backwards: boolean) {}

  get next(): Waiting | undefined {
    return this.backwards ? this.waiting[this.waiting.length - 1] : this.waiting[0]
  }

  /** Whether nothing is on its way: who was answered first would be a matter of luck. */
  get isComplete(): boolean {
    return this.waiting.every(({ come }) => come)
  }

  async hold(route: Route): Promise<void> {
    const response = route.fetch().catch(() => null)
    const release = async () => {
      const whole = await response
      // A page that is left waits for nothing any more.
      await (whole ? route.fulfill({ response: whole }) : route.abort()).catch(() => undefined)
    }
    const waiting: Waiting = { words: wordsOf(route), come: false, release }
    this.waiting.push(waiting)
    await response
    waiting.come = true
  }

  /** Hands the next on and tells what it was; null where there is none. */
  async release(): Promise<string | null> {
    const { next } = this
    if (!next) return null
    this.waiting.splice(this.waiting.indexOf(next), 1)
    await next.release()
    return next.words
  }
}

/** The action of a call, or what kind of file it is. */
function wordsOf(route: Route): string {
  const sent: unknown = route.request().method() === 'POST' ? route.request().postDataJSON() : null
  const data: unknown = typeof sent === 'object' && sent !== null ? Reflect.get(sent, 'data') : null
  const action: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'action') : null
  return typeof action === 'string' ? action : `a late ${route.request().resourceType()}`
}

/** These run in the page. */
const says = (wanted: string): boolean =>
  document.body.innerText.replaceAll(/\s/g, '').includes(wanted.replaceAll(/\s/g, ''))

interface Place {
  words: string
  box: DOMRect
}

declare global {
  interface Window {
    /** Where everything was that can be tapped, at the last look. */
    places?: Map<Element, Place>
  }
}

/**
 * Waits until the page has come to rest and tells what of all that can be tapped is not where it was at the last look. Something has moved
 * that has left its place with both of its sides: what grows has not.
 */
export async function pushed(): Promise<string[]> {
  const TAPPED = 'a[href], input, textarea, button, [role="button"], [role="tab"], [tabindex="0"]'
  const SLACK = 2
  const frame = () => new Promise((drawn) => requestAnimationFrame(drawn))
  let changes = 0
  const observer = new MutationObserver(() => (changes += 1))
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  // What counts the seconds down never rests.
  for (let seen = -1, frames = 0; seen !== changes && frames < 60; frames += 3) {
    seen = changes
    await frame().then(frame).then(frame)
  }
  observer.disconnect()

  const wordsOf = (one: Element) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim().slice(0, 20)
  const left = (from: number, to: number) => Math.abs(from - to) > SLACK
  const before = window.places ?? new Map<Element, Place>()
  const shown = [...document.querySelectorAll(TAPPED)].filter((one) => one.checkVisibility())
  const now = new Map(shown.map((one) => [one, { words: wordsOf(one), box: one.getBoundingClientRect() }]))
  window.places = new Map([...now].filter(([, { box }]) => box.bottom > 0 && box.top < innerHeight && box.width > 0))
  /** What was drawn anew is known by its words, where only one has them. */
  const again = ({ words }: Place) => {
    const same = [...now.values()].filter((other) => other.words === words)
    return same.length === 1 ? same[0] : undefined
  }
  return [...before].flatMap(([one, was]) => {
    const is = now.get(one) ?? (one.isConnected ? undefined : again(was))
    if (!is) return []
    const across = left(was.box.left, is.box.left) && left(was.box.right, is.box.right)
    const down = left(was.box.top, is.box.top) && left(was.box.bottom, is.box.bottom)
    const by = `${Math.round(is.box.left - was.box.left)}, ${Math.round(is.box.top - was.box.top)}`
    return across || down ? [`“${was.words}” by ${by}`] : []
  })
}
