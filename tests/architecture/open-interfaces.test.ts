import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const BUILT = resolve(__dirname, '../../dist/cloudfunctions')

/** What WeChat lets a function call only where its config.json names it, by the word that tells of it in what is built. */
const INTERFACES: Readonly<Record<string, RegExp>> = {
  'security.msgSecCheck': /msgSecCheck/,
  'security.mediaCheckAsync': /mediaCheckAsync/,
  'subscribeMessage.send': /subscribeMessage/,
}

it.each(readdirSync(BUILT))('%s is allowed the open interfaces that it calls, and no others', (name) => {
  const config = join(BUILT, name, 'config.json')
  const text = existsSync(config) ? readFileSync(config, 'utf8') : '{}'
  const { permissions } = JSON.parse(text) as { permissions?: { openapi?: string[] } }
  const code = readFileSync(join(BUILT, name, 'index.js'), 'utf8')
  const called = Object.keys(INTERFACES).filter((one) => INTERFACES[one]?.test(code))
  expect([...(permissions?.openapi ?? [])].sort()).toEqual(called.sort())
})
