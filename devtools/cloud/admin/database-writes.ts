import { decodeWireObject } from '../database/documents'
import type { Modified } from '../database/writes'
import type { RequestBody } from './body'
import { isWhere, refuseEscape, type Action, type ActionContext } from './context'
import { queryOf } from './parameters'

const addCollection: Action = (body, { engine }) => {
  engine.addCollection(body.text('collectionName'))
  return { message: 'ok' }
}

const insertDocument: Action = (body, context) => {
  const { engine, clock } = context
  const documents = body.texts('data').map((text) => decodeWireObject(text, clock.now()))
  const table = engine.table(body.text('collectionName'))
  const transactionId = body.optionalText('transactionId')
  const ids =
    transactionId === undefined
      ? engine.jointly(() => engine.insert(table.name, documents))
      : engine.transactions.insert(transactionId, table, documents)
  context.charge({ written: ids.length, docIds: ids })
  return { data: { insertedIds: ids } }
}

const modifyDocument: Action = async (body, context) => {
  const { updated, upsertId } = await modify(body, context, body.flag('multi'))
  return { data: { updated, upsert_id: upsertId } }
}

const removeDocument: Action = async (body, context) => {
  const { engine } = context
  const table = engine.table(body.text('collectionName'))
  const query = queryOf(body, context.clock)
  const transactionId = body.optionalText('transactionId')
  if (transactionId !== undefined) {
    const ids = engine.transactions.remove(transactionId, table, query)
    context.charge({ written: ids.length, docIds: ids, indexUsed: '_id_' })
    return { data: { deleted: ids.length } }
  }
  if (isWhere(body)) refuseEscape(context, 'where().remove()')
  context.needIndex(engine.indexFor(table.name, query), { collection: table.name, query })
  const removal = { query, multi: body.flag('multi') }
  const { ids, indexUsed } = await engine.whenFree(table.name, query, () =>
    engine.jointly(() => engine.remove(table.name, removal)),
  )
  context.charge({ written: ids.length, docIds: ids, indexUsed })
  return { data: { deleted: ids.length } }
}

async function modify(body: RequestBody, context: ActionContext, multi: boolean): Promise<Modified> {
  const { engine, clock } = context
  const table = engine.table(body.text('collectionName'))
  const data = decodeWireObject(body.text('data'), clock.now())
  const replace = body.text('queryType') === 'DOC' && !body.flag('merge') && body.flag('upsert')
  const request = { query: queryOf(body, clock), data, multi, replace, upsert: body.flag('upsert') }
  const transactionId = body.optionalText('transactionId')
  const modified =
    transactionId === undefined
      ? await modifyOutside(body, context, request)
      : engine.transactions.modify(transactionId, table, request)
  context.charge({ written: modified.ids.length, docIds: modified.ids, indexUsed: modified.indexUsed })
  return modified
}

async function modifyOutside(
  body: RequestBody,
  context: ActionContext,
  request: Parameters<ActionContext['engine']['modify']>[1],
): Promise<Modified> {
  const collection = body.text('collectionName')
  const { engine } = context
  const { query } = request
  if (isWhere(body)) refuseEscape(context, 'where().update()')
  context.needIndex(engine.indexFor(collection, query), { collection, query })
  return await engine.whenFree(collection, query, () => engine.jointly(() => engine.modify(collection, request)))
}

/** The actions that change documents. */
export const databaseWrites: Record<string, Action> = {
  'database.addCollection': addCollection,
  'database.insertDocument': insertDocument,
  'database.modifyDocument': modifyDocument,
  'database.removeDocument': removeDocument,
}
