import type { IncomingMessage } from 'node:http'

const LOOPBACK_HOSTS = new Set(['127.0.0.1', 'localhost', '[::1]'])

/**
 * True when a request comes from this machine's own pages and tools. A foreign page in the developer's browser can reach
 * loopback as well: it is told by its Origin, and one that hides behind a name of its own by the Host it asked for.
 */
export function isLocalRequest(request: IncomingMessage): boolean {
  const host = request.headers.host ?? ''
  if (!isLoopbackHost(host)) return false
  const { origin } = request.headers
  return origin === undefined || origin === `http://${host}`
}

/**
 * True also for this machine's pages of another port, such as the simulator's: what is asked for by a signed address, such as a
 * typeface, may be had from there, as from WeChat's storage.
 */
export function isFromLoopback(request: IncomingMessage): boolean {
  const { host = '', origin } = request.headers
  return isLoopbackHost(host) && (origin === undefined || isLoopbackHost(origin.replace(/^http:\/\//, '')))
}

function isLoopbackHost(host: string): boolean {
  return LOOPBACK_HOSTS.has(host.replace(/:\d+$/, ''))
}
