import type { Action } from './context'

/** Starting and ending transactions. */
export const databaseTransactions: Record<string, Action> = {
  'database.startTransaction': (_body, { engine, caller }) => ({ transactionId: engine.transactions.begin(caller) }),

  'database.commitTransaction': (body, { engine }) => {
    engine.transactions.commit(body.text('transactionId'))
    return { result: {} }
  },

  'database.abortTransaction': (body, { engine }) => {
    engine.transactions.abort(body.text('transactionId'))
    return { result: {} }
  },
}
