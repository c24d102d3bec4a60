import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { launchBrowser } from '../browser'
import { obeyTestNow } from '../clock/test-now'
import { serveWeb } from '../preview/serve'
import { PERSONAS } from '../seed/people'
import { BuildRefused } from '.'
import { cityCloud } from './city'
import { compile } from './compile'
import { serveSite } from './server'

const DIST = resolve(__dirname, '../../dist/weapp')
/** The picker of persons and two phones beside each other. */
const WINDOW = { width: 1180, height: 900 }

/**
 * The mini-program's own build for a person to click through, as any of the city's named people, next to the web preview. Both
 * stand over one cloud: what is done in one moves the other.
 */
async function main(): Promise<void> {
  obeyTestNow()
  const { values } = parseArgs({ options: { port: { type: 'string', default: '5220' }, size: { type: 'string' } } })
  const { bundle, problems } = compile(DIST)
  const errors = problems.filter(({ level }) => level === 'error')
  if (errors.length > 0) throw new BuildRefused(errors)
  const size = values.size === undefined ? 'small' : Number(values.size)
  const { cloud, close } = await cityCloud({ size, runTimers: true })
  const web = await serveWeb(cloud, 0)
  const site = await serveSite({
    dist: DIST,
    bundle,
    home: picker(web.url, cloud.clock.offset),
    port: Number(values.port),
    callAs: (who, { name, data }) => {
      const openid = PERSONAS.find(({ alias }) => alias === who)?.openid
      return openid === undefined
        ? Promise.reject(new Error('nobody of that name'))
        : cloud.invoke(name, data, { openid })
    },
  })
  console.log(`青年学习, the mini-program's build in a simulator: ${site.url}/`)
  const stop = () =>
    void Promise.all([site.close(), web.close()])
      .then(close)
      .then(() => process.exit(0))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  if (hasDisplay()) await show(site.url, stop)
}

/** A window on the desk; closing it ends the simulator. */
async function show(url: string, onClose: () => void): Promise<void> {
  try {
    const browser = await launchBrowser({ headless: false })
    const page = await browser.newPage({ viewport: WINDOW })
    await page.goto(url)
    page.once('close', () => void browser.close().finally(onClose))
  } catch (failure) {
    console.log('No window could be opened; open the address above in a browser.')
    console.log(failure instanceof Error ? (failure.message.split('\n')[0] ?? '') : String(failure))
  }
}

const hasDisplay = (): boolean =>
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)

/** Names and hints only: who is who to the cloud stays here. */
const picker = (web: string, ahead: number): string =>
  readFileSync(join(__dirname, 'picker.html'), 'utf8')
    .replace("'WEB'", JSON.stringify(web))
    .replace("'AHEAD'", JSON.stringify(ahead))
    .replace(
      "'PERSONAS'",
      JSON.stringify(PERSONAS.map(({ alias, name, title, hint }) => ({ alias, name, title, hint }))),
    )

main().catch((failure: unknown) => {
  const taken = failure instanceof Error && 'code' in failure && failure.code === 'EADDRINUSE'
  console.error(taken ? 'That port is taken. Try npm run simulator -- --port 5221' : failure)
  process.exit(1)
})
