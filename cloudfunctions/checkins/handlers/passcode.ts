import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import type { Loaders } from '../targets'

type Passcode = Handler<Contract['checkins']['passcode'], Context, Loaders>

export const passcode: Passcode = () => Promise.reject(new Error('to be written'))
