import { EventEmitter } from 'node:events'
import type { AppBundle } from '../../../devtools/simulator/bundle'
import { offerTo, programOf } from '../../../devtools/simulator/program'

const bundleOf = (source: string): AppBundle => ({ scripts: { app: source }, configs: {}, styles: {}, templates: '' })

test('phones of one browser find a program at one address until the browser ends, and the next build at another', async () => {
  const browser = new EventEmitter()
  const bundle = bundleOf('first()')
  const first = await offerTo(browser, programOf(bundle))
  expect(await offerTo(browser, programOf(bundle))).toBe(first)
  const second = await offerTo(browser, programOf(bundleOf('second()')))
  expect(new URL(second).origin).toBe(new URL(first).origin)
  expect(second).not.toBe(first)

  // Asked for by a phone's page, which stands at an origin of its own.
  const phone = { headers: { origin: 'http://127.0.0.1:1' } }
  const [one, two] = await Promise.all([first, second].map((address) => fetch(address, phone)))
  expect(await one?.text()).toContain('first()')
  expect(await two?.text()).toContain('second()')
  expect(one?.headers.get('access-control-allow-origin')).toBe('*')
  expect((await fetch(new URL('/none.js', first), phone)).status).toBe(404)
  expect((await fetch(first, { headers: { origin: 'http://elsewhere.example' } })).status).toBe(403)

  browser.emit('disconnected')
  await expect(fetch(first)).rejects.toThrow()
})
