import { reaction } from 'mobx'
import { watchNetwork } from '../services/network'
import { endFirstSight } from '../services/platform/first-sight'
import { forgetFiles } from '../services/platform/own-folder'
import { guardOpening } from '../services/platform/opening'
import { keepPageInSight } from '../services/platform/page-in-sight'
import { loadTypeface } from '../services/typeface'
import type { App } from './app'
import { tellBadge } from './tab-badge'

/** What goes on as long as the app runs, whatever screen is open. */
export function launch(app: App): void {
  const { session } = app
  // What was looked at when the app was ended.
  forgetFiles()
  endFirstSight()
  keepPageInSight()
  guardOpening()
  watchNetwork((online) => session.setOnline(online))
  keepSending(app)
  reaction(
    () => app.unreadConfirms.count,
    () => void tellBadge(app),
  )
  reaction(
    () => session.me.value?.serifFontUrl ?? null,
    (url) => void (url && loadTypeface(url)),
  )
  // Without a network at the start it is not yet known who this is.
  reaction(
    () => session.online && session.me.value === null,
    (unknown) => void (unknown && session.refresh()),
    { fireImmediately: true },
  )
}

/** Sends what waits: when something new waits, when the network is back, and again after the pause that the outbox asks for. */
function keepSending({ outbox, session }: App): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const send = async (): Promise<void> => {
    clearTimeout(timer)
    if (!session.online || outbox.pending.length === 0) return
    const pause = await outbox.flush()
    clearTimeout(timer)
    if (pause !== null) timer = setTimeout(() => void send(), pause)
  }
  reaction(
    () => `${session.online} ${outbox.pending.map(({ id, at }) => `${id}@${at}`).join(' ')}`,
    () => void send(),
  )
}
