import type { Clock } from '../clock'
import { isPlainObject } from '../database/documents'
import type { Instance } from '../functions/pool'
import type { Outbox } from '../outbox'
import { jsonOf } from './body'
import type { Action } from './context'
import { readMultipart } from './multipart'
import type { ContentChecks } from './content-check'
import { CODE_IMAGE, openDataFor, usualAnswer } from './openapi-answers'
import { bytesOf, numberOf, readFields, textOf, writeBytes, writeNumber } from './protobuf'

type Json = Record<string, unknown>

export interface OpenApi {
  outbox: Outbox
  clock: Clock
  checks: ContentChecks
}

/** `apiType` of a CommApiData message. */
const CALL_API = 0
const OPEN_DATA = 2
/** WeChat's answer to a request it can't read. */
const BAD_REQUEST = -604100

/** Serves `cloud.openapi.*` and `getOpenData`, which travel as a form with a protobuf message inside. */
export function answerOpenApi(
  service: OpenApi,
  { raw, contentType, instance }: { raw: Buffer; contentType: string; instance: Instance | undefined },
): Buffer {
  return answerForm(service, readMultipart(raw, contentType), instance)
}

/** The same of a form that has been taken apart already. */
export function answerForm(
  service: OpenApi,
  parts: ReadonlyMap<string, Buffer>,
  instance: Instance | undefined,
): Buffer {
  const fields = readFields(parts.get('requestData') ?? Buffer.alloc(0))
  const apiType = numberOf(fields, 1)
  if (apiType === OPEN_DATA) return openData(service, bytesOf(fields, 4) ?? Buffer.alloc(0))
  if (apiType !== CALL_API) return writeNumber(3, BAD_REQUEST)
  const api = parts.get('apiName')?.toString('utf8') ?? ''
  const request = readRequest(bytesOf(fields, 2) ?? Buffer.alloc(0))
  const answer = settle(service, { api, request, instance })
  const isImage = api.startsWith('wxacode.') && answer.errcode === 0
  return isImage
    ? Buffer.concat([writeBytes(1, CODE_IMAGE), writeBytes(2, 'image/png')])
    : Buffer.concat([writeBytes(1, JSON.stringify(answer)), writeBytes(2, 'application/json')])
}

/** `callOpenAPI`, the older form, travels as JSON. */
export function openApiActions(service: OpenApi): Record<string, Action> {
  return {
    'wx.api': (body, { instance }) => {
      const request = jsonOf(body.optionalText('requestData') ?? '{}', 'requestData')
      const api = body.text('apiName')
      const answer = settle(service, { api, request: isPlainObject(request) ? request : {}, instance })
      return { data: { responseData: JSON.stringify(answer) } }
    },
  }
}

function settle(
  { outbox, clock, checks }: OpenApi,
  { api, request, instance }: { api: string; request: Json; instance: Instance | undefined },
): Json {
  const response =
    checks.refusal(api, request) ??
    outbox.answerTo(api, request) ??
    (api === 'security.mediaCheckAsync' ? checks.take(request) : usualAnswer(api, request, clock.now()))
  outbox.record({
    at: clock.now(),
    api,
    request,
    response,
    ...(instance ? { functionName: instance.functionName } : {}),
    ...(instance?.invocationId === undefined ? {} : { invocationId: instance.invocationId }),
  })
  return response
}

/** Each parameter is a pair: JSON, or a file with a name. */
function readRequest(message: Buffer): Json {
  const request: Json = {}
  for (const { value } of readFields(message)) {
    if (!Buffer.isBuffer(value)) continue
    const pair = readFields(value)
    const content = bytesOf(pair, 2) ?? Buffer.alloc(0)
    const filename = textOf(pair, 4)
    request[textOf(pair, 1) ?? ''] =
      filename === undefined ? (JSON.parse(content.toString('utf8')) as unknown) : { filename, bytes: content.length }
  }
  return request
}

function openData({ clock }: OpenApi, message: Buffer): Buffer {
  const wanted = readFields(bytesOf(readFields(message), 2) ?? Buffer.alloc(0))
  const answers = wanted.flatMap(({ number, value }) => {
    if (number !== 2 || !Buffer.isBuffer(value)) return []
    const cloudId = value.toString('utf8')
    const json = JSON.stringify(openDataFor(cloudId, Math.floor(clock.now() / 1000)))
    return [writeBytes(1, Buffer.concat([writeBytes(1, cloudId), writeBytes(2, json)]))]
  })
  return Buffer.concat([writeBytes(1, Buffer.concat(answers)), writeBytes(2, 'application/octet-stream')])
}
