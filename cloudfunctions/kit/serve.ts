import * as v from 'valibot'
import type { Action, Received, Reply, Schema } from '../../src/contract/define'
import { AppError, type Envelope } from '../../src/contract/errors'
import { logFailure, newTrace } from './log'

export type Handler<A, Context> = (input: Received<A>, context: Context) => Promise<Reply<A>>
export type Handlers<Actions, Context> = { [Name in keyof Actions]: Handler<Actions[Name], Context> }

interface Event {
  action?: unknown
  input?: unknown
}

interface Served<Actions, Context> {
  name: string
  actions: Actions
  handlers: Handlers<Actions, Context>
  openContext: () => Promise<Context>
}

/** A cloud function's `main`: finds the action, validates its input, answers in an envelope, and never throws. */
export function serve<Actions extends Record<string, Action<Schema>>, Context>(served: Served<Actions, Context>) {
  const { name, actions, handlers, openContext } = served
  return async (event: Event): Promise<Envelope<unknown>> => {
    try {
      const action = actionName(actions, event.action)
      const input = validated(actions[action]?.input, event.input)
      const handle = handlers[action] as Handler<Action<Schema>, Context>
      return { ok: true, data: await handle(input, await openContext()) }
    } catch (failure) {
      return refusal(failure, { name, action: typeof event.action === 'string' ? event.action.slice(0, 40) : '?' })
    }
  }
}

function actionName<Actions extends object>(actions: Actions, name: unknown): keyof Actions & string {
  if (typeof name === 'string' && Object.hasOwn(actions, name)) return name as keyof Actions & string
  throw new AppError('UNKNOWN_ACTION', '当前版本不支持这个操作，请更新小程序')
}

function validated(schema: Schema | undefined, input: unknown): unknown {
  const parsed = schema && v.safeParse(schema, input)
  if (parsed?.success) return parsed.output
  throw new AppError('INVALID_INPUT', '提交的内容不完整或不对，请返回检查后重试')
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
