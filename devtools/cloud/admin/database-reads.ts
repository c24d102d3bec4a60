import { isPlainObject } from '../database/documents'
import { readSort } from '../database/matching'
import { isWhere, refuseEscape, type Action } from './context'
import { singleDocumentsOnly } from '../errors'
import { idsOf, limitOf, objectOf, queryOf, replyList, stageOf } from './parameters'

const getDocument: Action = (body, context) => {
  const { engine, clock } = context
  const collection = body.text('collectionName')
  const transactionId = body.optionalText('transactionId')
  if (transactionId !== undefined && isWhere(body)) throw singleDocumentsOnly()
  const request = {
    query: queryOf(body, clock),
    sort: readSort(objectOf(body, 'order', clock)),
    skip: body.optionalNumber('offset'),
    limit: limitOf(body),
    projection: objectOf(body, 'projection', clock),
  }
  const view = transactionId === undefined ? undefined : engine.transactions.view(transactionId, collection)
  const { result, indexUsed } = engine.search(collection, request, view)
  context.charge({ read: result.length, docIds: idsOf(result), indexUsed })
  context.needIndex(indexUsed, { collection, ...request })
  return { data: { list: replyList(result), offset: request.skip ?? 0, limit: request.limit } }
}

const calculateDocument: Action = (body, context) => {
  refuseEscape(context, 'count()')
  const collection = body.text('collectionName')
  const query = queryOf(body, context.clock)
  const { result, indexUsed } = context.engine.total(collection, query)
  context.charge({ indexUsed })
  context.needIndex(indexUsed, { collection, query })
  return { data: { total: result } }
}

const aggregateDocuments: Action = (body, context) => {
  refuseEscape(context, 'aggregate()')
  const collection = body.text('collectionName')
  const stages = body.objects('stages').map((stage) => stageOf(stage, context.clock))
  const { result, indexUsed, read } = context.engine.aggregate(collection, stages)
  context.charge({ read, indexUsed })
  const first = stages[0]
  const query = first?.name === '$match' && isPlainObject(first.value) ? first.value : {}
  context.needIndex(indexUsed, { collection, query })
  return { data: { list: replyList(result) } }
}

/** The actions that only read. */
export const databaseReads: Record<string, Action> = {
  'database.getDocument': getDocument,
  'database.calculateDocument': calculateDocument,
  'database.aggregateDocuments': aggregateDocuments,
}
