import type { GeneralComponent } from 'glass-easel'
import { number, text } from '../../json'
import { dataOf, mustDomOf } from '../nodes'
import type { Phone } from '../phone'
import { fire, type BuiltIn } from './define'

const players = new WeakMap<GeneralComponent, HTMLVideoElement>()

const PROPERTIES = [
  ...['src', 'poster', 'title', 'initialTime', 'duration', 'controls'],
  ...['autoplay', 'loop', 'muted', 'objectFit', 'showCenterPlayBtn'],
  ...['autoPauseIfNavigate', 'autoPauseIfOpenNative', 'enableProgressGesture'],
  ...['showProgress', 'showFullscreenBtn', 'showPlayBtn', 'vslideGesture', 'direction'],
]

function draw(component: GeneralComponent): void {
  const player = players.get(component)
  if (!player) return
  const data = dataOf(component)
  if (player.getAttribute('src') !== text(data, 'src')) player.src = text(data, 'src')
  player.poster = text(data, 'poster')
  player.controls = data.controls !== false
  player.muted = data.muted === true
  player.loop = data.loop === true
  player.style.objectFit = text(data, 'objectFit', 'contain')
}

function setUp(component: GeneralComponent, { device }: Phone): void {
  const player = document.createElement('video')
  // Where the clock stands, so does the film, whatever the player is told to do.
  if (device.stands !== null) player.defaultPlaybackRate = player.playbackRate = 0
  player.preload = 'metadata'
  player.playsInline = true
  players.set(component, player)
  mustDomOf(component).append(player)
  const place = () => ({ currentTime: player.currentTime, duration: player.duration || 0 })
  const tell = (event: string, type: string, detail: () => unknown = place) =>
    player.addEventListener(event, () => fire(component, type, detail()))
  for (const same of ['play', 'pause', 'ended', 'waiting', 'timeupdate']) tell(same, same)
  tell('seeked', 'seekcomplete', () => ({ position: player.currentTime }))
  tell('ratechange', 'ratechange')
  tell('loadedmetadata', 'loadedmetadata', () => ({
    width: player.videoWidth,
    height: player.videoHeight,
    duration: player.duration,
  }))
  tell('error', 'error', () => ({ errMsg: player.error?.message ?? 'MEDIA_ERR' }))
  const initial = number(dataOf(component), 'initialTime')
  if (initial > 0) player.addEventListener('loadedmetadata', () => (player.currentTime = initial), { once: true })
  draw(component)
  player.addEventListener('play', () => {
    if (!device.shown || device.called) player.pause()
  })
  if (dataOf(component).autoplay === true) void player.play().catch(() => undefined)
}

/** The player; it plays for real, and its reports come as often as the browser makes them. */
export const videoComponents: Record<string, BuiltIn> = {
  video: { properties: PROPERTIES, attached: setUp, changed: draw },
}
