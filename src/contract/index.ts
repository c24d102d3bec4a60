import { boards } from './boards'
import { exports } from './exports'
import { identity } from './identity'
import { lessons } from './lessons'

/** The one definition between the mini-program and the cloud: a function per capability, its actions inside. */
export const contract = { identity, lessons, boards, exports }
export type Contract = typeof contract
