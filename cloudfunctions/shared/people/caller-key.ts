import { mac } from '../../kit/sign'

/** A keyed hash: the phone tells people apart by it, and wrong tries are counted under it; nothing that is kept of a person bears it. */
export const keyOf = (openid: string): string => mac('person', openid).toString('base64url').slice(0, 16)
