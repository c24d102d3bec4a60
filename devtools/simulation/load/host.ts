import { parentPort, workerData } from 'node:worker_threads'
import { assertLoopback } from '../../cloud/functions/environment'
import { Outbox, Pending, type FromHost, type ToHost } from './mail'
import { loadMains, type Invoke } from './mains'
import { joinSdk, type Served } from './sdk-transport'

/** Runs inside a thread of its own: the real functions with the real SDK, which reaches the database by HTTP or, joined, by messages. */
async function host(): Promise<void> {
  const port = parentPort
  if (!port) throw new Error('this is the entry of a thread')
  assertLoopback(process.env)
  // The SDK reads the environment dozens of times a request, which is a call into the system each time; of a plain copy it is not.
  process.env = { ...process.env }
  const outbox = new Outbox<FromHost>(port)
  const asked = new Pending<Served>()
  if (workerData === 'joined') joinSdk((text) => asked.ask((id) => outbox.send({ kind: 'ask', id, text })))
  const invoke = await loadMains()
  port.on('message', (messages: readonly ToHost[]) => {
    for (const message of messages) {
      if (message.kind === 'call') void answer(invoke, message, outbox)
      else if (message.kind === 'served') asked.settle(message.id, { text: message.text })
      else asked.settle(message.id, { silence: message.silence })
    }
  })
  outbox.send({ kind: 'ready' })
}

async function answer(
  invoke: Invoke,
  { id, name, event, caller }: Extract<ToHost, { kind: 'call' }>,
  outbox: Outbox<FromHost>,
): Promise<void> {
  try {
    const reply = await invoke(name, JSON.parse(event) as { action: string; input: unknown }, caller)
    outbox.send({ kind: 'answer', id, text: JSON.stringify(reply) })
  } catch (failure) {
    outbox.send({ kind: 'failure', id, message: failure instanceof Error ? failure.message : String(failure) })
  }
}

void host()
