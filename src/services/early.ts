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

const key = (name: string, action: string): string => `${name}.${action}`

/** Since when the reply that comes next has been asked for, if that was before the app did. */
export const askedAt = (name: string, action: string): number | null =>
  process.env.TARO_ENV === 'h5' ? (window.early?.[key(name, action)]?.at ?? null) : null

/** What came of it, once: whoever asks again is answered anew. Null where nothing was asked, or nothing came. */
export async function takeEarly(name: string, action: string): Promise<Response | null> {
  const early = window.early?.[key(name, action)]
  delete window.early?.[key(name, action)]
  return (await early?.reply.catch(() => null)) ?? null
}
