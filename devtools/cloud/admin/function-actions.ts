import type { Document } from '../database/documents'
import type { Runner } from '../functions/runner'
import { jsonOf } from './body'
import type { Action } from './context'

/** A function calling a function. The one called has no openid: who the person is, the caller must pass on. */
export function functionActions(runner: Runner): Record<string, Action> {
  return {
    'functions.invokeFunction': async (body, { instance }): Promise<Document> => {
      const text = body.optionalText('request_data')
      const event: unknown = text === undefined || text === '' ? {} : jsonOf(text, 'request_data')
      const source = instance?.source === undefined ? 'scf' : `${instance.source},scf`
      const result = await runner.invoke(body.text('function_name'), event, { source })
      return { data: { response_data: JSON.stringify(result) } }
    },
  }
}
