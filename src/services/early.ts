/** Something that the web's page of HTML asked before there was an app (config/first-page.ts). */
interface Early {
  /** Epoch ms, the phone's clock. */
  at: number
  reply: Promise<Response>
}

declare global {
  interface Window {
    /** By function and action. */
    early?: Partial<Record<string, Early>>
  }
}

/** Later it is asked anew: the page may have been asleep before the app began, and what it was told may have become untrue. */
const FRESH_MS = 60_000

const key = (name: string, action: string): string => `${name}.${action}`

function earlyOf(name: string, action: string, now: number): Early | undefined {
  const early = window.early?.[key(name, action)]
  return early && Math.abs(now - early.at) < FRESH_MS ? early : undefined
}

/** Since when the reply that comes next has been asked for, if that was before the app did. `now` is the phone's clock. */
export const askedAt = (name: string, action: string, now: number): number | null =>
  process.env.TARO_ENV === 'h5' ? (earlyOf(name, action, now)?.at ?? null) : null

/** What came of it, once: whoever asks again is answered anew. Null where nothing was asked, nothing came, or it is too old. */
export async function takeEarly(name: string, action: string): Promise<Response | null> {
  const early = earlyOf(name, action, Date.now())
  delete window.early?.[key(name, action)]
  return (await early?.reply.catch(() => null)) ?? null
}
