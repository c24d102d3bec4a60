/**
 * Makes lesson-08.mp4 (the sample lesson) and clip-20s.mp4 (its first 20 seconds, for tests).
 *
 *   node devtools/seed/media/make-lesson.mjs                     both films, a few minutes of work
 *   node devtools/seed/media/make-lesson.mjs --stills 10,43.5    only PNG pictures of these seconds, into lesson/out/
 *
 * Needs ffmpeg (with libx264), Chromium (set CHROMIUM when it is not in a usual place) and the fonts Noto Sans CJK SC and
 * Noto Serif CJK SC. The picture comes from lesson/frame.mjs, which gives one SVG for any second; Chromium paints it in
 * lesson/lesson.html and each painted frame goes to ffmpeg through a pipe. The sound comes from lesson/music.mjs. Nothing
 * depends on the clock or on chance: the same fonts and programs give the same film.
 *
 * H.264 main profile, 960 x 540, 12 frames a second, a closed group of pictures every 2 s so that a seek lands exactly,
 * AAC, index in front (faststart).
 */
import { Buffer } from 'node:buffer'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { openPage } from './browser.mjs'
import { frame } from './lesson/frame.mjs'
import { wave } from './lesson/music.mjs'
import { LENGTH } from './lesson/script.mjs'

const FPS = 12
const here = (name) => fileURLToPath(new URL(name, import.meta.url))
const OUT = here('lesson/out/')
const GROUP = [
  '-profile:v',
  'main',
  '-pix_fmt',
  'yuv420p',
  '-g',
  '24',
  '-keyint_min',
  '24',
  '-sc_threshold',
  '0',
  '-flags',
  '+cgop',
]
const COLOUR = ['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709']

async function openStage() {
  const { browser, page } = await openPage(960, 540)
  await page.goto(new URL('lesson/lesson.html', import.meta.url).href)
  const cdp = await page.context().newCDPSession(page)
  return {
    close: () => browser.close(),
    /** PNG of second t. */
    async shoot(t) {
      await page.evaluate((markup) => globalThis.draw(markup), frame(t))
      const { data } = await cdp.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true })
      return Buffer.from(data, 'base64')
    },
  }
}

function ffmpeg(args) {
  const child = spawn('ffmpeg', ['-hide_banner', '-loglevel', 'error', '-y', ...args], {
    stdio: ['pipe', 'inherit', 'inherit'],
  })
  const done = once(child, 'close').then(([code]) => {
    if (code !== 0) throw new Error(`ffmpeg ended with ${code}`)
  })
  return { input: child.stdin, done }
}

async function stills(seconds) {
  const stage = await openStage()
  for (const t of seconds) await writeFile(`${OUT}${t.toFixed(1).padStart(5, '0')}.png`, await stage.shoot(t))
  await stage.close()
}

async function film() {
  const sound = `${OUT}music.wav`
  await writeFile(sound, wave(LENGTH))
  const { input, done } = ffmpeg([
    ...['-f', 'image2pipe', '-framerate', String(FPS), '-c:v', 'png', '-i', '-', '-i', sound],
    ...[
      '-vf',
      'scale=out_color_matrix=bt709:out_range=tv',
      '-c:v',
      'libx264',
      '-preset',
      'veryslow',
      '-tune',
      'animation',
      '-crf',
      '28',
    ],
    ...GROUP,
    ...COLOUR,
    ...['-c:a', 'aac', '-b:a', '40k', '-movflags', '+faststart', '-t', String(LENGTH), here('lesson-08.mp4')],
  ])
  const stage = await openStage()
  for (let i = 0; i < LENGTH * FPS; i += 1) {
    if (!input.write(await stage.shoot(i / FPS))) await once(input, 'drain')
    if (i % (FPS * 10) === 0) console.log(`${i / FPS} of ${LENGTH} s`)
  }
  input.end()
  await done
  await stage.close()
}

async function clip() {
  const { input, done } = ffmpeg([
    ...[
      '-i',
      here('lesson-08.mp4'),
      '-t',
      '20',
      '-vf',
      'scale=640:360',
      '-c:v',
      'libx264',
      '-preset',
      'slow',
      '-crf',
      '28',
    ],
    ...GROUP,
    ...COLOUR,
    ...['-c:a', 'aac', '-b:a', '32k', '-ac', '1', '-movflags', '+faststart', here('clip-20s.mp4')],
  ])
  input.end()
  await done
}

const asked = process.argv.indexOf('--stills')
await mkdir(OUT, { recursive: true })
if (asked > 0) {
  await stills(process.argv[asked + 1].split(',').map(Number))
} else {
  await film()
  await clip()
  await rm(OUT, { recursive: true })
  for (const name of ['lesson-08.mp4', 'clip-20s.mp4']) console.log(name, (await stat(here(name))).size)
}
