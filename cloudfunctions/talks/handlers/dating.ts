import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { presentDating } from '../present-talk'
import type { Loaders } from '../targets'

type DatingOf = Handler<Contract['talks']['dating'], Context, Loaders>

export const dating: DatingOf = (_, { now }, on) => presentDating(on.talkId.talk, now)
