import { randomUUID } from 'node:crypto'
import type { RawData, WebSocket } from 'ws'
import { openLocalServer, Refused } from '../local-server'
import { jsonIn, linesTaken } from '../local-server/lines'
import { field, isRecord, text, type Json } from './json'
import type { Phone } from './phone'

/** What WeChat DevTools answers beside the app. */
type Tool = (params: Json) => Promise<Json> | Json

export interface Bridge {
  url: string
  /** Methods a client has asked for, with how often. */
  asked: ReadonlyMap<string, number>
  close: () => Promise<void>
}

/** What the bridge does with a phone. */
export type Driven = Pick<Phone, 'listeners' | 'ask' | 'tap' | 'screenshot' | 'report'>

interface Parts {
  phone: Driven
  port?: number
  /** A client asked to close the whole simulator. */
  onClose: () => void
}

/** The end point miniprogram-automator connects to; it speaks to the phone in that client's protocol. */
export async function openBridge({ phone, port = 0, onClose }: Parts): Promise<Bridge> {
  const tools = new Map(Object.entries(toolsOf(phone, onClose)))
  const asked = new Map<string, number>()
  const lines = linesTaken((socket) => {
    const push = (method: string, params: unknown): void => {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify({ method, params }))
    }
    phone.listeners.add(push)
    socket.on('close', () => phone.listeners.delete(push))
    socket.on('message', (raw: RawData) => void reply(socket, jsonIn(raw), { phone, tools, asked }))
  })
  const server = await openLocalServer({
    port,
    takeLine: lines.take,
    handle: () => {
      throw new Refused(426, 'miniprogram-automator connects here')
    },
  })
  return {
    url: `ws://127.0.0.1:${server.port}`,
    asked,
    close: () => {
      lines.close()
      return server.close()
    },
  }
}

interface Answering {
  phone: Driven
  tools: ReadonlyMap<string, Tool>
  asked: Map<string, number>
}

async function reply(socket: WebSocket, request: unknown, { phone, tools, asked }: Answering): Promise<void> {
  const id = field(request, 'id')
  const method = text(request, 'method')
  const params = field(request, 'params')
  const given = isRecord(params) ? params : {}
  asked.set(method, (asked.get(method) ?? 0) + 1)
  try {
    const tool = tools.get(method)
    const result = tool ? await tool(given) : await phone.ask(method, given)
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify({ id, result }))
  } catch (failure) {
    const message = failure instanceof Error ? failure.message : String(failure)
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify({ id, error: { message } }))
  }
}

function toolsOf(phone: Driven, onClose: () => void): Record<string, Tool> {
  let ticket = newTicket()
  return {
    'App.captureScreenshot': async () => ({ data: (await phone.screenshot()).toString('base64') }),
    'App.exit': () => ({}),
    'Element.tap': async (params) => {
      await phone.tap(params)
      return {}
    },
    'Tool.close': () => {
      // The reply goes out before the line is cut.
      setTimeout(onClose, 50)
      return {}
    },
    'Tool.getTicket': () => ({ ticket }),
    'Tool.setTicket': (params) => {
      ticket = text(params, 'ticket')
      return {}
    },
    'Tool.refreshTicket': () => {
      ticket = newTicket()
      return {}
    },
    // Nobody logs in to a simulator.
    'Tool.getTestAccounts': () => ({ accounts: [] }),
    'Tool.stopAudits': async () => {
      const tree = await phone.ask('Phone.tree')
      const { pages } = await phone.report()
      const data = JSON.stringify({ ...tree, pages })
      return { data, report: `<pre>${data.replace(/</g, '&lt;')}</pre>` }
    },
    'Tool.native': async ({ method, data }) => native(phone, String(method), data),
  }
}

/** What logs a client in to WeChat DevTools; here it opens nothing. */
const newTicket = (): string => randomUUID()

/** Buttons of the phone itself, outside the page. */
async function native(phone: Driven, method: string, data: unknown): Promise<Json> {
  const wx = (name: string, args: unknown[]) => phone.ask('App.callWxMethod', { method: name, args })
  switch (method) {
    case 'confirmModal':
    case 'authorizeAllow':
      return phone.ask('Phone.answer', { choice: 0 })
    case 'cancelModal':
    case 'authorizeCancel':
      return phone.ask('Phone.answer', { choice: 1 })
    case 'navigateLeft':
      return wx('navigateBack', [{}])
    case 'switchTab':
      return wx('switchTab', [{ url: text(data, 'url', `/${text(data, 'pagePath')}`) }])
    case 'shareConfirm':
    case 'shareCancel':
      return phone.ask('Phone.settleShare', { sent: method === 'shareConfirm' })
    case 'goHome':
      return phone.ask('Phone.goHome')
    default:
      throw new Error(`the simulator has no native ${method}`)
  }
}
