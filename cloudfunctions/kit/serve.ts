import * as v from 'valibot'
import type { Action, Loader, OnOf, Received, Reply, Schema, Targets } from '../../src/contract/define'
import { AppError, type Envelope } from '../../src/contract/errors'
import { refusal } from './envelope'
import { CodedError } from './coded-error'
import { isPlain } from './plain'

/** Does what an action promises. What it names has been loaded, and the caller may do it. */
export type Handler<A, Context, Loaders = Record<never, never>> = (
  input: Received<A>,
  context: Context,
  on: Targets<A, Loaders>,
) => Promise<Reply<A>>
export type Handlers<Actions, Context, Loaders> = { [Name in keyof Actions]: Handler<Actions[Name], Context, Loaders> }

type NounsOf<Actions> = { [A in keyof Actions]: OnOf<Actions[A]>[keyof OnOf<Actions[A]>] }[keyof Actions]
type Target = NonNullable<Awaited<ReturnType<Loader<unknown>>>>
type Deed = Exclude<Action['may'], 'anyone'>

interface Door<Context> {
  openContext: () => Promise<Context>
  /** The targets, where each of them allows the deed; throws where one does not or there is none. */
  admit: (deed: Deed, loading: Promise<(Target | null)[]>, context: Context) => Promise<Target[]>
}

interface Served<Actions, Context, Loaders> {
  name: string
  actions: Actions
  handlers: Handlers<Actions, Context, Loaders>
  /** One for each noun that the actions name. */
  loaders: Loaders
  door: Door<Context>
}

/** A cloud function's `main`: finds the action, validates its input, asks whether the caller may, answers in an envelope, and never throws. */
export function serve<
  Actions extends Record<string, Action<Schema>>,
  Context,
  Loaders extends { [N in NounsOf<Actions> & string]: Loader<Context> },
>(served: Served<Actions, Context, Loaders>) {
  const { name, actions, handlers, loaders, door } = served
  const byNoun = new Map(Object.entries<Loader<Context>>(loaders))
  for (const [one, action] of Object.entries(actions)) assertGuarded(`${name}.${one}`, action, byNoun)
  return async (event: unknown): Promise<Envelope<unknown>> => {
    // Only a name of the contract comes into the log.
    let told = '?'
    try {
      const called = actionName(actions, sent(event, 'action'))
      told = called
      const action: Action<Schema> | undefined = actions[called]
      const input = validated(action?.input, sent(event, 'input'))
      const handle = handlers[called] as unknown as Handle<Context>
      const context = await door.openContext()
      const on = action ? await allowed(action, { input, context, byNoun, door }) : {}
      return { ok: true, data: await handle(input, context, on) }
    } catch (failure) {
      return refusal(failure, { name, action: told }, numberOf(event))
    }
  }
}

/** Under which the phone knows the call; whatever else was sent in its place is nothing. Never throws. */
function numberOf(event: unknown): unknown {
  try {
    return sent(event, 'call')
  } catch {
    return undefined
  }
}

/** A part of what was sent, which may be anything: null, a text, a list. */
function sent(event: unknown, name: 'action' | 'input' | 'call'): unknown {
  return typeof event === 'object' && event !== null && Object.hasOwn(event, name)
    ? Reflect.get(event, name)
    : undefined
}

type Handle<Context> = (input: unknown, context: Context, on: Record<string, Target>) => Promise<unknown>

interface Asked<Context> {
  input: unknown
  context: Context
  byNoun: ReadonlyMap<string, Loader<Context>>
  door: Door<Context>
}

/** Loads what the action is done to, and lets it through where the caller may. */
async function allowed<Context>(
  { may, on }: Action<Schema>,
  { input, context, byNoun, door }: Asked<Context>,
): Promise<Record<string, Target>> {
  if (may === 'anyone') return {}
  const named = namedBy(on)
  const loading = named.map(([field, noun]) => byNoun.get(noun)?.(idIn(input, field), context) ?? Promise.resolve(null))
  const targets = await door.admit(may, Promise.all(loading), context)
  return Object.fromEntries(named.flatMap(([field], i) => (targets[i] ? [[field, targets[i]]] : [])))
}

/** The fields that name something, each with its noun. */
function namedBy(on: unknown): [field: string, noun: string][] {
  if (on === 'self') return [['self', 'self']]
  return typeof on === 'object' && on !== null ? Object.entries(on as Record<string, string>) : []
}

function idIn(input: unknown, field: string): string {
  const id: unknown = typeof input === 'object' && input !== null ? Reflect.get(input, field) : undefined
  return typeof id === 'string' ? id : ''
}

/** A deed that is asked about nothing would be anyone's: such a function does not start. */
function assertGuarded(name: string, { may, on }: Action<Schema>, byNoun: ReadonlyMap<string, unknown>): void {
  const named = namedBy(on)
  const open = may === 'anyone' && on === 'anyone'
  if (!open && (may === 'anyone' || named.length === 0)) throw notGuarded(`${name} says who may, but not on what`)
  for (const [, noun] of named) if (!byNoun.has(noun)) throw notGuarded(`${name} names a ${noun} that nothing loads`)
}

const notGuarded = (message: string): CodedError => new CodedError('NOT_GUARDED', message)

function actionName<Actions extends object>(actions: Actions, name: unknown): keyof Actions & string {
  if (typeof name === 'string' && Object.hasOwn(actions, name)) return name as keyof Actions & string
  throw new AppError('UNKNOWN_ACTION', '当前版本不支持这个操作，请更新小程序')
}

function validated(schema: Schema | undefined, input: unknown): unknown {
  const parsed = schema && isPlain(input) ? v.safeParse(schema, input) : undefined
  if (parsed?.success) return parsed.output
  throw new AppError('INVALID_INPUT', sentenceOf(parsed?.issues) ?? '提交的内容不完整或不对，请返回检查后重试')
}

/** What the contract itself says is wrong. Valibot's own words are English and repeat what was sent: they are for nobody. */
const sentenceOf = (issues: readonly Issue[] = []): string | undefined =>
  messagesIn(issues).find((message) => /^[\u4e00-\u9fff]/.test(message))

/** Of a field that may be one of several things, it stands within what is wrong with each of them. */
interface Issue {
  message: string
  issues?: readonly Issue[] | undefined
}
const messagesIn = (issues: readonly Issue[]): string[] =>
  issues.flatMap(({ message, issues: within = [] }) => [message, ...messagesIn(within)])
