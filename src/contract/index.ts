import { boards } from './boards'
import { checkins } from './checkins'
import type { Action, Schema, Sent } from './define'
import { desk } from './desk'
import { exports } from './exports'
import { figures } from './figures'
import { homes } from './homes'
import { identity } from './identity'
import { imports } from './imports'
import { keeping } from './keeping'
import { lessons } from './lessons'
import { notices } from './notices'
import { sayings } from './sayings'
import { stars } from './stars'
import { taking } from './taking'
import { talks } from './talks'
import { writing } from './writing'

/** The one definition between the mini-program and the cloud: a function per capability, its actions inside. */
export const contract = {
  identity,
  lessons,
  notices,
  writing,
  taking,
  homes,
  keeping,
  checkins,
  sayings,
  stars,
  talks,
  boards,
  desk,
  exports,
  imports,
  figures,
}
export type Contract = typeof contract

type QueuedOf<N extends keyof Contract> = {
  [A in keyof Contract[N] & string]: Contract[N][A] extends Action<Schema, unknown, unknown, true>
    ? { name: N; action: A; input: Sent<Contract[N][A]> }
    : never
}[keyof Contract[N] & string]

/** A call of any action that may wait on the phone for a network. */
export type QueuedCall = { [N in keyof Contract]: QueuedOf<N> }[keyof Contract]
