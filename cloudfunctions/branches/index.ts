import { contract } from '../../src/contract'
import { openContext } from '../kit/context'
import { serve } from '../kit/serve'
import { board } from './handlers/board'
import { overview } from './handlers/overview'

const handlers = { board, overview }
export const main = serve({ name: 'branches', actions: contract.branches, handlers, openContext })
