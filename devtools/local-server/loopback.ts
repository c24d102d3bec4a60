import type { IncomingMessage } from 'node:http'

/** The names of this machine, with a port or on the usual one. */
const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::(\d{1,5}))?$/i
const USUAL_PORT = 80

/**
 * Whether a request was meant for this very server: by a name of this machine and by the server's own port. A foreign page in the
 * developer's browser that hides behind a name of its own, bound to loopback, is told by the Host it asked for.
 */
export function isMeantForUs({ rawHeaders, headers: { host = '' }, socket }: IncomingMessage): boolean {
  const hosts = rawHeaders.filter((text, at) => at % 2 === 0 && text.toLowerCase() === 'host').length
  return hosts === 1 && portOf(host) === socket.localPort
}

/** Whether it comes from this server's own pages, or from a tool, which has no Origin. */
export const isFromOwnPage = ({ headers: { host = '', origin } }: IncomingMessage): boolean =>
  origin === undefined || origin === `http://${host}`

/** True also for this machine's pages of another port, such as the simulator's. */
export const isFromLoopback = ({ headers: { origin } }: IncomingMessage): boolean =>
  origin === undefined || (origin.startsWith('http://') && portOf(origin.slice('http://'.length)) !== null)

function portOf(host: string): number | null {
  const match = LOOPBACK.exec(host)
  return match && Number(match[1] ?? USUAL_PORT)
}
