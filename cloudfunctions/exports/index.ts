import { contract } from '../../src/contract'
import { serve } from '../kit/serve'
import { openContext } from '../shared/people/context'
import { exportBoard } from './handlers/export-board'

// A function of its own: the spreadsheet writer is ten times as large as the boards, which must start fast.
const handlers = { exportBoard }
export const main = serve({ name: 'exports', actions: contract.exports, handlers, openContext })
