import { startSimulator } from '..'
import { Finger } from '../finger'
import { list, text } from '../json'
import { PERSONAS } from '../../seed/people'
import type { Bench } from './measuring'

export interface Soak {
  rounds: number
  failures: string[]
  /** Of the browser's window, at the first tenth and at the end. */
  elements: { early: number; late: number }
  seconds: number
}

/** The same walk again and again: a tap into a lesson, back, and through the tabs. Nothing may fail and nothing may pile up. */
export async function soak({ dist, cloud, browser }: Bench, rounds: number): Promise<Soak> {
  const started = Date.now()
  const person = PERSONAS.find(({ alias }) => alias === 'member')?.openid ?? ''
  const clockOffset = cloud.clock.offset
  const simulator = await startSimulator({ dist, cloud, browser, person, clockOffset, agreed: true })
  const { phone } = simulator
  const finger = new Finger(phone)
  const elements = () => phone.page.evaluate(() => document.querySelectorAll('*').length)
  const failures: string[] = []
  let early = 0
  try {
    for (let round = 0; round < rounds; round++) {
      if (round === Math.floor(rounds / 10)) early = await elements()
      try {
        await finger.tap('.button', '继续学习')
        await finger.sees('真实观看')
        await finger.wx('navigateBack', {})
        await finger.wx('switchTab', { url: '/pages/me/index' })
        await finger.wx('switchTab', { url: '/pages/notices/index' })
        await finger.wx('switchTab', { url: '/pages/study/index' })
        const stack = list(await phone.ask('App.getPageStack'), 'pageStack')
        if (stack.length !== 1 || text(stack[0], 'path') !== 'pages/study/index') throw new Error('not back home')
      } catch (failure) {
        failures.push(`round ${round}: ${failure instanceof Error ? failure.message : String(failure)}`)
        await simulator.restart()
      }
    }
    const late = await elements()
    failures.push(...(await simulator.report()).failures.map(({ message }) => message))
    return { rounds, failures, elements: { early, late }, seconds: Math.round((Date.now() - started) / 1000) }
  } finally {
    await simulator.close()
  }
}
