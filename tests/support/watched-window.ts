import type { Page } from 'playwright-core'

/** What a page would do if it ran or called out. */
export interface Caught {
  /** Words of the dialogs that it showed. */
  dialogs: string[]
  /** What it asked of others than those it may ask, by whatever means. */
  foreign: string[]
  /** In how many of its frames and workers it left its mark. */
  marks: number
}

export interface Watched {
  caught(): Promise<Caught>
  /** Lets the window go where it likes again: another test may get it. */
  end(): Promise<void>
}

/** Watches a window from here on: whatever goes to another host than these is noted and does not leave. */
export async function watched(page: Page, ...origins: string[]): Promise<Watched> {
  const dialogs: string[] = []
  const foreign = new Set<string>()
  const own = (url: string): boolean => /^(data|blob|about):/.test(url) || origins.includes(new URL(url).origin)
  const note = (url: string): void => {
    if (!own(url)) foreign.add(url)
  }
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    // Who opened the window may have put it away already.
    void dialog.dismiss().catch(() => undefined)
  })
  page.on('request', (request) => note(request.url()))
  page.on('popup', (popup) => note(popup.url()))
  page.on('websocket', (socket) => note(socket.url().replace(/^ws/, 'http')))
  await page.route(
    (url) => !own(url.href),
    (route) => route.abort(),
  )
  return {
    caught: async () => {
      const frames = page.frames().map((frame) => frame.evaluate(isMarked))
      const workers = page.workers().map((worker) => worker.evaluate(isMarked))
      const marks = await Promise.all([...frames, ...workers].map((mark) => mark.catch(() => false)))
      return { dialogs, foreign: [...foreign], marks: marks.filter(Boolean).length }
    },
    end: () => page.unrouteAll({ behavior: 'ignoreErrors' }),
  }
}

const isMarked = (): boolean => '__pwned' in globalThis

export const NOTHING: Caught = { dialogs: [], foreign: [], marks: 0 }
