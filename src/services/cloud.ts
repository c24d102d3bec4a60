import type { Contract } from '../contract'
import type { Reply, Sent } from '../contract/define'
import { AppError, callNumber, traceOf, type Envelope } from '../contract/errors'
import { NoReply, send } from './transport'

/** The way of a call: features take it as a dependency, so that tests can hand in another. */
export type Call = <Name extends keyof Contract, A extends keyof Contract[Name] & string>(
  name: Name,
  action: A,
  input: Sent<Contract[Name][A]>,
) => Promise<Reply<Contract[Name][A]>>

/** The only way from the phone to the cloud. Throws AppError; a broken line or a time-out becomes UNREACHABLE, which is safe to send again. */
export const call: Call = async (name, action, input) => {
  const envelope = await answered(name, { action, input })
  if (envelope.ok) return envelope.data as Reply<Contract[typeof name][typeof action]>
  const { code, message, trace } = envelope.error
  throw new AppError(code, message, { trace })
}

async function answered(name: string, data: { action: string; input: unknown }): Promise<Envelope<unknown>> {
  const number = callNumber(Date.now())
  const unheard = (message: string, cause: unknown) =>
    new AppError('UNREACHABLE', message, { cause, trace: traceOf(504, number) })
  let reply: unknown
  try {
    reply = await send(name, { ...data, call: number })
  } catch (cause) {
    throw unheard(
      cause instanceof NoReply ? `服务器 ${cause.seconds} 秒没有回应，${SAFE}` : `网络没有接通，${SAFE}`,
      cause,
    )
  }
  if (isEnvelope(reply)) return reply
  throw unheard(`服务暂时没有回应，${SAFE}`, reply)
}

const SAFE = '不是你的操作问题。已经记下的内容不受影响'

const isEnvelope = (reply: unknown): reply is Envelope<unknown> =>
  typeof reply === 'object' && reply !== null && 'ok' in reply && ('data' in reply || 'error' in reply)
