import * as v from 'valibot'

/** Proof of a passed roster check, kept by the phone until consent is given. */
export const ticketSchema = v.strictObject({
  /** Whose it is. */
  callerKey: v.string(),
  memberId: v.string(),
  branchId: v.string(),
  /** Epoch ms: when the check was passed. What a secretary undoes later makes it void. */
  provenAt: v.number(),
  /** Epoch ms. */
  expires: v.number(),
})
export type Ticket = v.InferOutput<typeof ticketSchema>
