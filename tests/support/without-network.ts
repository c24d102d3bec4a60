import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { screensOf, type Screen } from '../../devtools/simulator/screens'

/** What a screen says, and whether anything on it is still on its way. */
export interface Seen {
  words: string
  busy: boolean
}

/** What asks once more, as screens call it. */
export const AGAIN = /^(重新加载|重试|再试一次|重新读|查找团支部)$/

const TOLD = /没有网络|要先联网一次/
const FOR_EVER = /正在(加载|查看|读取|更新)/

/** The first screen of each page, by who opens it: another state of a page is without a network as the first is. */
export function pagesByPerson(lessonId: string, now: number): [person: string, screens: Screen[]][] {
  const all = screensOf(lessonId, new Date(now).toISOString())
  const first = all.filter((screen) => isFirst(screen, all))
  return [...new Set(first.map(({ person }) => person))].map((person) => [
    person,
    first.filter((screen) => screen.person === person),
  ])
}

const pageOf = ({ path }: Screen): string => path.split('?')[0] ?? ''
export const isFirst = (screen: Screen, all: readonly Screen[]): boolean =>
  all.find((other) => pageOf(other) === pageOf(screen)) === screen

/** A tab that the app stands on when the screen is opened. */
export const startOf = ({ path }: Screen): string =>
  path.startsWith('pages/study') ? 'pages/homes/index' : 'pages/study/index'

/** Where lines break is a matter of layout. */
export const says = (words: string, wanted: string): boolean => bare(words).includes(bare(wanted))
const bare = (words: string): string => words.replaceAll(/\s/g, '')

/**
 * What leaves somebody alone who has opened a screen without a network: nothing says why there is nothing, or what does not come is waited
 * for. Whether there is a way back to the screen shows once there is a network: it asks once more by itself, or where it is told to.
 */
export const lonely = ({ words, busy }: Seen): string[] => [
  ...(TOLD.test(words) ? [] : ['nothing tells of the network']),
  ...(busy || FOR_EVER.test(words) ? ['what does not come is waited for'] : []),
]

/** In the page: what the page says that was opened over that one; nothing while that is still in sight: an address may lead on to another page. */
export function onTop(beneath: string): { words: string; busy: boolean } {
  const top = [...document.querySelectorAll<HTMLElement>('.taro_page')].filter((one) => one.checkVisibility()).pop()
  if (!top || top.id.includes(beneath)) return { words: '', busy: true }
  return { words: top.innerText, busy: top.querySelector('[aria-busy="true"]') !== null }
}

/** In the page: taps what asks once more, if anything does. */
export function tapAgain(again: string): void {
  const [top] = [...document.querySelectorAll('.taro_page')].filter((one) => one.checkVisibility()).reverse()
  const buttons = [...(top?.querySelectorAll<HTMLElement>('[role="button"]') ?? [])]
  buttons.find((one) => new RegExp(again).test(one.innerText.trim()))?.click()
}

/** Files of the web build, from where its page is. */
const built = (): string[] =>
  ['js', 'css'].flatMap((folder) =>
    readdirSync(resolve(__dirname, `../../dist/h5/${folder}`)).map((file) => `${folder}/${file}`),
  )

/** The code of every page is there from now on: one whose code is not has a page of its own that says so. */
export const fetchCode = (page: Page): Promise<unknown> =>
  page.evaluate((files) => Promise.all(files.map((file) => fetch(file).then((reply) => reply.text()))), built())
