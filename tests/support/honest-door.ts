import { createHmac } from 'node:crypto'
import type { Random } from '../../devtools/seed/random'
import type { ScanTime } from '../../src/domain/checkins/claim'
import {
  passcodeOf,
  personalCode,
  PERSONAL_STEP_MS,
  sessionCode,
  stepAt,
  STEP_MS,
  type Card,
  type SessionSigner,
} from '../../src/domain/checkins/code'
import type { Hmac } from '../../src/domain/checkins/letters'
import { PASSCODE_TRIES, SURE_MS } from '../../src/domain/limits'
import { ServerClock } from '../../src/stores/server-clock'

export const nodeHmac: Hmac = (key, text) => createHmac('sha256', key).update(text, 'utf8').digest('hex')

const HOUR_MS = 3_600_000
/** What a screen takes to draw the next code, and a camera to read it and hand the text on, together at most. */
const READING_MS = 350
/** A phone's clock gains or loses less than that in a second, ms. */
const DRIFT = 0.02 / 1000

export type Came = 'present' | 'already' | 'waiting' | `refused: ${string}`

/** What somebody honest meets at the door: rules alone, or the functions. `at` is the true time at which it arrives. */
export interface Door {
  span: { opensAt: number; closesAt: number }
  signer: SessionSigner
  card: Card
  claim(at: number, code: string, scanned: ScanTime | null): Promise<Came>
  passcode(at: number, digits: string): Promise<Came>
  scan(at: number, code: string, kept: { at: number; sure: boolean }): Promise<Came>
  /** The keeper says of a claim that waits: seen. */
  confirm(at: number): Promise<Came>
}

/** Who came how, and what it was worth. */
export interface Visit {
  by: 'code' | 'personal' | 'passcode'
  /** What was answered, in order. */
  answers: Came[]
  /** Whether it arrived while its code was good, of a screen that knew the time and from a phone that did or arrived at once. */
  inTime: boolean
  offline: boolean
}

/** A phone: its clock is up to an hour off and drifts; it has heard the server's once, or never. */
class Phone {
  readonly server: ServerClock
  private readonly wrong: number
  private readonly drift: number

  constructor(
    private readonly world: World,
    random: Random,
  ) {
    this.wrong = (random.next() * 2 - 1) * HOUR_MS
    this.drift = (random.next() * 2 - 1) * DRIFT
    this.server = new ServerClock(() => this.clock())
  }

  get sure(): boolean {
    return this.server.within <= SURE_MS
  }

  /** Asks for anything that tells the time, with a reply that is quick or slow. */
  sync(random: Random): void {
    const slow = random.pick([100, 300, 900, 900, 4000])
    const sentAt = this.clock()
    this.world.now += random.next() * slow
    const told = Math.floor(this.world.now)
    this.world.now += random.next() * slow
    this.server.note(told, sentAt, this.clock())
  }

  /** When something was scanned, as the claim tells it. */
  scanned(): ScanTime | null {
    if (!this.sure) return null
    return { at: new Date(this.server.now()), within: Math.min(SURE_MS, Math.ceil(this.server.within)) }
  }

  private clock(): number {
    return this.world.now + this.wrong + (this.world.now - this.world.began) * this.drift
  }
}

interface World {
  /** The true time. */
  now: number
  began: number
}

/** Somebody honest comes to a session, to a keeper who is honest, too. */
export async function comes(door: Door, random: Random): Promise<Visit> {
  const { opensAt, closesAt } = door.span
  // Whoever is offline at all has opened the app up to an hour before.
  const arrives = opensAt + random.next() * (closesAt - opensAt - 2 * READING_MS)
  const began = arrives - random.next() * HOUR_MS
  const world = { now: began, began }
  const [keeper, member] = [new Phone(world, random), new Phone(world, random)]
  for (const phone of [keeper, member]) if (random.chance(0.85)) phone.sync(random)
  world.now = Math.max(world.now, arrives)
  switch (random.pick(['code', 'code', 'code', 'personal', 'passcode'] as const)) {
    case 'code':
      return byCode(door, random, { world, keeper, member })
    case 'personal':
      return byPersonal(door, random, { world, keeper, member })
    case 'passcode':
      return byPasscode(door, random, world)
  }
}

interface Both {
  world: World
  keeper: Phone
  member: Phone
}

async function byCode(door: Door, random: Random, { world, keeper, member }: Both): Promise<Visit> {
  const step = stepAt(keeper.server.now(), STEP_MS)
  const text = sessionCode(door.signer, { step, sure: keeper.sure }, nodeHmac)
  world.now += random.next() * READING_MS
  const scanned = member.scanned()
  const offline = random.chance(0.3)
  world.now += offline ? random.next() * 1.2 * HOUR_MS : random.next() * random.pick([200, 800, 3000, 9000])
  // What is lost on its way is sent again by the outbox, and what was answered to nobody, too.
  const answers: Came[] = []
  while (random.chance(0.2)) {
    if (random.chance(0.5)) answers.push(await door.claim(world.now, text, scanned))
    world.now += random.next() * 10_000
  }
  const arrived = world.now
  answers.push(await door.claim(arrived, text, scanned))
  const until = step * STEP_MS + 2 * STEP_MS
  const inTime = keeper.sure && arrived < (scanned === null ? until - STEP_MS : until)
  if (answers[answers.length - 1] === 'waiting') {
    world.now += random.next() * HOUR_MS
    // The keeper sees them, or scans their own code while people come in.
    if (world.now + PERSONAL_STEP_MS > door.span.closesAt || random.chance(0.6))
      answers.push(await door.confirm(world.now))
    else answers.push(...(await byPersonal(door, random, { world, keeper, member })).answers)
  }
  return { by: 'code', answers, inTime, offline }
}

async function byPersonal(door: Door, random: Random, { world, keeper, member }: Both): Promise<Visit> {
  const step = stepAt(member.server.now(), PERSONAL_STEP_MS)
  const text = personalCode(door.card, { step, sure: member.sure }, nodeHmac)
  // Held out to the keeper until it changes, or a moment longer.
  world.now += random.next() * (PERSONAL_STEP_MS - 1000)
  const kept = { at: Math.round(keeper.server.now()), sure: keeper.sure }
  const offline = random.chance(0.5)
  if (offline) world.now += random.next() * 24 * HOUR_MS
  const answers = [await door.scan(world.now, text, kept)]
  if (random.chance(0.2)) answers.push(await door.scan(world.now + 5000, text, kept))
  return { by: 'personal', answers, inTime: true, offline }
}

async function byPasscode(door: Door, random: Random, world: World): Promise<Visit> {
  const digits = passcodeOf(door.signer, nodeHmac)
  const slips = random.chance(0.3) ? random.between(1, PASSCODE_TRIES - 1) : 0
  for (let n = 0; n < slips; n++) {
    const slip = [...digits].map((digit, i) => (i === n ? String((Number(digit) + 1) % 10) : digit)).join('')
    await door.passcode(world.now, slip)
  }
  return { by: 'passcode', answers: [await door.passcode(world.now, digits)], inTime: true, offline: false }
}
