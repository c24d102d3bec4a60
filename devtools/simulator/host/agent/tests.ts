import type { Theme } from '../../bundle'
import { field, isRecord, list, number, text } from '../../json'
import { fire } from '../components/define'
import { share } from '../components/controls'
import { isPretended, pauseFilm, pretendToPlay, videoOf } from '../films'
import { navigation } from '../navigation'
import { mustDomOf, nameOf } from '../nodes'
import type { Phone } from '../phone'
import { select } from '../select'
import type { Handler, Handles, Params } from './handles'
import { drawnPage } from './drawn'
import { Feeling, rested } from './rest'
import { touch } from './touch'
import { treeSize } from './wxml'

/** Seconds between two reports of a player. */
const REPORT_SECONDS = 0.25
/** How far a finger pulls a page down. */
const PULL_PX = 160

/** Requests of this project's own, beside the protocol: the phone and its surroundings in the hands of a test. */
export function testHandlers(
  phone: Phone,
  handles: Handles,
  setTheme: (theme: Theme) => void,
): Record<string, Handler> {
  const { device, dialogs, recorder, stack } = phone
  const feeling = new Feeling()
  return {
    'Phone.setNetwork': (params) => {
      device.setNetwork(params.online === false ? 'none' : 'wifi')
      return {}
    },
    'Phone.setTheme': (params) => {
      setTheme(params.theme === 'dark' ? 'dark' : 'light')
      return {}
    },
    'Phone.setClock': (params) => {
      device.clockOffset = number(params, 'offset')
      return {}
    },
    'Phone.pass': async (params) => {
      device.pass(number(params, 'ms'))
      await device.runTimers()
      return {}
    },
    'Phone.hold': () => {
      recorder.answers.hold()
      return {}
    },
    'Phone.letOne': () => {
      recorder.answers.letOne()
      return {}
    },
    'Phone.letGo': () => {
      recorder.answers.letGo()
      return {}
    },
    'Phone.setPrivacy': (params) => {
      device.privacy = params.agreed === true ? 'agreed' : 'needed'
      return {}
    },
    'Phone.prepare': (params) => {
      for (const [name, prepared] of Object.entries(device.answers)) {
        const given = list(params, name)
        if (Array.isArray(prepared)) (prepared as unknown[]).push(...given)
      }
      const location = field(params, 'location')
      if (isRecord(location))
        device.answers.location = { latitude: number(location, 'latitude'), longitude: number(location, 'longitude') }
      return {}
    },
    'Phone.answer': (params) => ({ asked: dialogs.choose(number(params, 'choice')) }),
    'Phone.refuse': (params) => {
      device.refused.add(text(params, 'scope'))
      return {}
    },
    'Phone.settleShare': (params) => {
      recorder.settleShare(params.sent === true)
      return {}
    },
    'Phone.goHome': () => {
      navigation(stack).reLaunch({ url: `/${phone.config.pages[0] ?? ''}` })
      return {}
    },
    'Phone.pull': () => {
      pull(phone)
      return {}
    },
    'Phone.goOn': () => {
      if (!device.goOn()) throw new Error('nothing stands still')
      return {}
    },
    'Phone.fill': (params) => {
      phone.userFiles.claim('fill', text(params, 'path'), number(params, 'bytes'))
      return {}
    },
    'Phone.tabs': () => ({
      tabs: (phone.config.tabBar?.list ?? []).map((tab, index) => ({
        text: tab.text,
        badge: device.badges.get(index) ?? '',
        dot: device.dots.has(index),
      })),
    }),
    'Phone.share': () => ({ card: share(phone, null) }),
    'Phone.watch': (params) => watch(phone, number(params, 'from'), number(params, 'seconds')),
    'Phone.setPlaying': (params) => {
      setPlaying(phone, params.playing === true)
      return {}
    },
    'Phone.place': (params) => place(handles, params),
    'Phone.report': () => ({
      failures: recorder.failures,
      logs: recorder.logs,
      calls: recorder.calls,
      shares: recorder.shares,
      documents: recorder.documents,
      filesSent: recorder.filesSent,
      filesSaved: recorder.filesSaved,
      phoneCalls: recorder.phoneCalls,
      previews: recorder.previews,
      places: recorder.places,
      appointments: recorder.appointments,
      troubles: recorder.troubles,
      album: recorder.album,
      vibrations: recorder.vibrations,
      albumsClosed: recorder.albumsClosed,
      screen: { ...device.screen, shown: device.shown },
      clipboard: device.clipboard,
      pages: recorder.pages,
    }),
    'Phone.feel': () => {
      feeling.begin()
      return {}
    },
    'Phone.felt': async (params) => {
      await feeling.end(number(params, 'mostMs'))
      return {}
    },
    'Phone.leaveField': () => {
      const { activeElement } = document
      if (activeElement instanceof HTMLElement) activeElement.blur()
      return {}
    },
    'Phone.sent': () => recorder.weight,
    'Phone.rest': async () => {
      await rested(recorder, device)
      return { held: recorder.answers.held, sent: recorder.weight }
    },
    'Phone.forget': () => {
      const { failures, logs, calls, shares, documents, filesSent, filesSaved } = recorder
      const { phoneCalls, previews, places, appointments, album, troubles, vibrations, albumsClosed } = recorder
      const told = [failures, logs, calls, shares, documents, filesSent, filesSaved]
      const more = [phoneCalls, previews, places, appointments, album, troubles, vibrations, albumsClosed]
      for (const kept of [...told, ...more]) kept.splice(0)
      for (const page of recorder.pages) page.data = []
      return {}
    },
    'Phone.drawn': () => ({
      path: stack.top.path,
      sent: stack.top.sent,
      tree: drawnPage(stack.top.root.getComponent()),
    }),
    'Phone.tree': () => ({ path: stack.top.path, ...treeSize(stack.top.root.getComponent()) }),
  }
}

/** A finger goes down the page from its top and is lifted. */
function pull({ stack }: Phone): void {
  const { body, path, config } = stack.top
  if (config.enablePullDownRefresh !== true) throw new Error(`${path} is not for pulling down`)
  body.scrollTop = 0
  const { left, top, width } = body.getBoundingClientRect()
  const x = left + width / 2
  const finger = (far: number) => ({ changedTouches: [{ identifier: 1, clientX: x, clientY: top + 120 + far }] })
  const under = document.elementFromPoint(x, top + 120)
  const target = under instanceof HTMLElement && body.contains(under) ? under : body
  touch(target, 'touchstart', finger(0))
  for (let far = 20; far <= PULL_PX; far += 20) touch(target, 'touchmove', finger(far))
  touch(target, 'touchend', finger(PULL_PX))
}

function videoOnTop({ stack }: Phone) {
  const node = select(stack.top, 'video')[0]
  const film = videoOf(node)
  if (!node || !film) throw new Error('no video on the screen')
  return { node, film }
}

function setPlaying(phone: Phone, playing: boolean): void {
  const { node, film } = videoOnTop(phone)
  const { shown, called } = phone.device
  if (!playing) return pauseFilm(film)
  if (!shown || called) throw new Error('no film begins to play in the background or during a call')
  pretendToPlay(film, () => fire(node, 'pause'))
  fire(node, 'play')
}

/**
 * Seconds of watching without the waiting: the phone's clock and the player's reports go on together, as often as a phone
 * reports, so that the app sees what it would see of a film that is played at its own pace.
 */
function watch(phone: Phone, from: number, seconds: number): object {
  const { node, film } = videoOnTop(phone)
  if (!isPretended(film)) throw new Error('the film is paused')
  const { duration } = film
  for (let played = REPORT_SECONDS; played <= seconds; played += REPORT_SECONDS) {
    phone.device.pass(REPORT_SECONDS * 1000)
    fire(node, 'timeupdate', { currentTime: from + played, duration })
  }
  return { clockOffset: phone.device.clockOffset }
}

/** Where to put a finger on an element; `covered` when something else lies there. */
function place(handles: Handles, params: Params): object {
  const node = handles.element(params)
  const dom = mustDomOf(node)
  dom.scrollIntoView({ block: 'center', inline: 'nearest' })
  const box = dom.getBoundingClientRect()
  const x = box.x + box.width / 2
  const y = box.y + box.height / 2
  const hit = document.elementFromPoint(x, y)
  const covered = hit === null || !(hit === dom || dom.contains(hit))
  return {
    x,
    y,
    covered,
    by: covered ? (hit?.outerHTML.slice(0, 120) ?? `nothing: ${nameOf(node)} is off the screen`) : '',
  }
}
