import { startSimulator, type Invoke, type Simulator } from '..'
import { FUNCTION_CALL } from '../../cloud'
import { PERSONAS } from '../../seed/people'
import { Finger } from '../finger'
import { field, number } from '../json'
import type { Screen } from '../screens'
import { causesOf, waitOut, type Stage } from './causes'
import type { Bench, Kind, Measured, Size } from './measuring'
import { readScreen } from './seen-screens'

type Opening = Pick<Screen, 'path' | 'says'> & { person: string }

/** One phone in one hand after another; everything that is done with it is weighed. */
export class Walk {
  readonly measured: Measured = { pages: [], interactions: [], flows: [], failures: [] }
  readonly finger: Finger

  private constructor(
    readonly simulator: Simulator,
    readonly bench: Bench,
  ) {
    this.finger = new Finger(simulator.phone)
  }

  static async begin(bench: Bench): Promise<Walk> {
    const { cloud, wayMs = 0 } = bench
    const invoke: Invoke = async (name, data, openid) => {
      const answer = await cloud.invoke(name, data, { openid })
      await new Promise((arrived) => setTimeout(arrived, wayMs))
      return answer
    }
    const simulator = await startSimulator({ ...bench, invoke, person: 'nobody', agreed: true })
    return new Walk(simulator, bench)
  }

  async end(): Promise<void> {
    await this.listen()
    await this.simulator.close()
  }

  /** The person takes the phone and opens the app on this page. */
  async opens({ person, path, says }: Opening): Promise<void> {
    await this.listen()
    const openid = PERSONAS.find(({ alias }) => alias === person)?.openid ?? person
    const stands = this.bench.cloud.clock.now()
    await this.simulator.phone.start({ person: openid, path, stands, held: true })
    await waitOut(this.stage, number(await this.simulator.phone.ask('Phone.rest'), 'held'))
    await this.sees(says)
  }

  async sees(words: string): Promise<void> {
    await this.finger.sees(words)
    await this.finger.settles()
  }

  /** Opens a page from the start and weighs it. */
  async weighs(name: string, opening: Opening): Promise<void> {
    await this.opens(opening)
    await this.weigh(name)
  }

  /** Weighs the page on top. */
  async weigh(name: string): Promise<void> {
    const { phone } = this.simulator
    const id = number(await phone.ask('App.getCurrentPage'), 'pageId')
    const page = (await this.simulator.report()).pages.find(({ pageId }) => pageId === id)
    const held = JSON.stringify(field(await phone.ask('Page.getData'), 'data') ?? {})
    const sent = { first: page?.data[0]?.bytes ?? 0, whole: Buffer.byteLength(held) }
    this.measured.pages.push({ name, ...sent, ...(await this.size()) })
    await this.show(name)
  }

  /** Does one thing and weighs what it sends. */
  async does(name: string, kind: Kind, act: (finger: Finger) => Promise<unknown>): Promise<void> {
    await this.finger.settles()
    await this.listen()
    await this.leaveField(name)
    await this.simulator.forget()
    const causes = await causesOf(this.stage, () => act(this.finger))
    this.measured.interactions.push({ name, kind, causes, ...(await this.size()) })
    await this.show(name)
  }

  /**
   * A finger on anything else takes the keyboard away first. That is an event of its own, which may be sent before the tap comes or
   * with it, as fast as the machine is: so it comes before what is weighed, and sends at most once as well.
   */
  private async leaveField(before: string): Promise<void> {
    const { act } = await causesOf(this.stage, () => this.simulator.phone.ask('Phone.leaveField'))
    if (act.calls > 1) throw new Error(`the keyboard's going before '${before}' sends ${act.calls} times`)
  }

  /** Goes through a flow and counts what it asks of the cloud. */
  async costs(name: string, flow: () => Promise<unknown>): Promise<void> {
    const { operations } = this.bench.cloud
    await this.finger.settles()
    const mark = operations.mark()
    await flow()
    await this.finger.settles()
    const { entries, totals } = operations.since(mark)
    const functionCalls = entries.filter(({ action }) => action === FUNCTION_CALL).length
    this.measured.flows.push({ name, functionCalls, read: totals.read, written: totals.written })
  }

  get stage(): Stage {
    return { simulator: this.simulator, cloud: this.bench.cloud }
  }

  private async show(name: string): Promise<void> {
    const { seen } = this.bench
    if (!seen) return
    const screen = await this.simulator.phone.ask('Phone.drawn')
    seen({ ...readScreen(screen), name })
  }

  private async size(): Promise<Size> {
    const tree = await this.simulator.phone.ask('Phone.tree')
    return { nodes: number(tree, 'nodes'), depth: number(tree, 'depth'), children: number(tree, 'children') }
  }

  /** Keeps what went red before the phone forgets it. */
  private async listen(): Promise<void> {
    const { failures } = await this.simulator.report()
    this.measured.failures.push(...failures.map(({ kind, message }) => `${kind}: ${message}`))
  }
}
