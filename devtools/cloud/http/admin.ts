import type { IncomingMessage, ServerResponse } from 'node:http'
import { RequestBody } from '../admin/body'
import type { Dispatcher } from '../admin/dispatcher'
import { answerOpenApi, type OpenApi } from '../admin/openapi'
import { messageOf } from '../errors'
import type { Runner } from '../functions/runner'
import { readBody, sendJson } from '../../local-server/reply'

/** What serves wx-server-sdk. */
export interface AdminService {
  dispatcher: Dispatcher
  openApi: OpenApi
  runner: Runner
}

/** Larger than any document, so that the database and not the server refuses what is too large. */
const MAX_REQUEST_BYTES = 64 * 1024 * 1024

/** Serves `POST /admin` and `/admin/<token>`, where the token names the function process that asks. */
export async function serveAdmin(
  { dispatcher, openApi, runner }: AdminService,
  token: string,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  const raw = await readBody(request, MAX_REQUEST_BYTES)
  const instance = runner.instance(token)
  const contentType = request.headers['content-type'] ?? ''
  if (contentType.startsWith('multipart/')) {
    response.writeHead(200, { 'content-type': 'application/octet-stream' })
    response.end(answerOpenApi(openApi, { raw, contentType, instance }))
    return
  }
  let body: RequestBody
  try {
    body = RequestBody.parse(raw.toString('utf8'))
  } catch (error) {
    return sendJson(response, { code: 'INVALID_PARAM', message: messageOf(error) })
  }
  const outcome = await dispatcher.serve(body, { token, instance })
  if ('reply' in outcome) sendJson(response, outcome.reply)
  else if (outcome.silence === 'cut') response.destroy()
}
