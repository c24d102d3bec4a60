import * as v from 'valibot'
import type { Action, Loader, OnOf, Received, Reply, Schema, Targets } from '../../src/contract/define'
import { AppError, type Envelope } from '../../src/contract/errors'
import { logFailure, newTrace } from './log'

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

interface Event {
  action?: unknown
  input?: unknown
}

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
  return async (event: Event): Promise<Envelope<unknown>> => {
    try {
      const called = actionName(actions, event.action)
      const action: Action<Schema> | undefined = actions[called]
      const input = validated(action?.input, event.input)
      const handle = handlers[called] as unknown as Handle<Context>
      const context = await door.openContext()
      const on = action ? await allowed(action, { input, context, byNoun, door }) : {}
      return { ok: true, data: await handle(input, context, on) }
    } catch (failure) {
      return refusal(failure, { name, action: typeof event.action === 'string' ? event.action.slice(0, 40) : '?' })
    }
  }
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
  if (!open && (may === 'anyone' || named.length === 0)) throw new Error(`${name} says who may, but not on what`)
  for (const [, noun] of named) if (!byNoun.has(noun)) throw new Error(`${name} names a ${noun} that nothing loads`)
}

function actionName<Actions extends object>(actions: Actions, name: unknown): keyof Actions & string {
  if (typeof name === 'string' && Object.hasOwn(actions, name)) return name as keyof Actions & string
  throw new AppError('UNKNOWN_ACTION', '当前版本不支持这个操作，请更新小程序')
}

function validated(schema: Schema | undefined, input: unknown): unknown {
  const parsed = schema && v.safeParse(schema, input)
  if (parsed?.success) return parsed.output
  throw new AppError('INVALID_INPUT', sentenceOf(parsed?.issues) ?? '提交的内容不完整或不对，请返回检查后重试')
}

/** What the contract itself says is wrong. Valibot's own words are English and repeat what was sent: they are for nobody. */
function sentenceOf(issues: readonly { message: string }[] = []): string | undefined {
  return issues.map(({ message }) => message).find((message) => /^[\u4e00-\u9fff]/.test(message))
}

/** What was decided is told as it is; anything else is logged and told as INTERNAL with a trace. */
function refusal(failure: unknown, where: { name: string; action: string }): Envelope<never> {
  if (failure instanceof AppError && failure.code !== 'INTERNAL') {
    return { ok: false, error: { code: failure.code, message: failure.message, trace: '' } }
  }
  const trace = newTrace()
  logFailure({ ...where, trace }, failure)
  return { ok: false, error: { code: 'INTERNAL', message: '服务暂时不可用，已保存的内容不受影响', trace } }
}
