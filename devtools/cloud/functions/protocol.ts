/** What the runner sends to a function process. */
export interface InvokeMessage {
  id: string
  event: unknown
  context: Record<string, unknown>
  /** Identity: it lives in the environment, so a process serves one invocation at a time. */
  env: Record<string, string>
  clockOffset: number
  /** Where the cloud's clock stands; null where it goes on. */
  clockStands: number | null
}

/** What a function process answers. */
export type WorkerMessage =
  | { type: 'ready' }
  /** The module could not be loaded. */
  | { type: 'broken'; error: string }
  /** `text` is the returned value as JSON; absent when nothing was returned. */
  | { type: 'result'; id: string; text?: string }
  | { type: 'error'; id: string; error: string }

/** Reads a message from a function process. */
export function isWorkerMessage(value: unknown): value is WorkerMessage {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    (value.type === 'ready' || value.type === 'broken' || value.type === 'result' || value.type === 'error')
  )
}

/** Reads a message from the runner. */
export function isInvokeMessage(value: unknown): value is InvokeMessage {
  return typeof value === 'object' && value !== null && 'id' in value && 'event' in value && 'env' in value
}
