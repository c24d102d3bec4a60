/** The little of protobuf's wire format that wx-server-sdk's open-interface messages use: varints and byte strings. */

export type Field = { number: number; value: number } | { number: number; value: Buffer }

/** Of the tenth byte, the last that a number of 64 bits has. */
const LAST_SHIFT = 63n

/** Splits a message into its fields. */
export function readFields(message: Buffer): Field[] {
  const fields: Field[] = []
  let at = 0
  const varint = (): number => {
    let value = 0n
    for (let shift = 0n; ; shift += 7n) {
      const byte = message[at]
      // Longer than 64 bits is no number, and would cost the square of its length.
      if (byte === undefined || shift > LAST_SHIFT) throw new RangeError('the message ends inside a number')
      at += 1
      value |= BigInt(byte & 0x7f) << shift
      if (byte < 0x80) return Number(BigInt.asIntN(64, value))
    }
  }
  while (at < message.length) {
    const tag = varint()
    const number = tag >>> 3
    if ((tag & 7) === 0) {
      fields.push({ number, value: varint() })
    } else if ((tag & 7) === 2) {
      const length = varint()
      if (length < 0 || length > message.length - at) throw new RangeError('a field is longer than its message')
      fields.push({ number, value: message.subarray(at, at + length) })
      at += length
    } else {
      throw new RangeError(`wire type ${tag & 7} is not used here`)
    }
  }
  return fields
}

/** The bytes of a field, undefined when it is not there. */
export function bytesOf(fields: Field[], number: number): Buffer | undefined {
  const value = fields.find((field) => field.number === number)?.value
  return Buffer.isBuffer(value) ? value : undefined
}

/** The text of a field, undefined when it is not there. */
export function textOf(fields: Field[], number: number): string | undefined {
  return bytesOf(fields, number)?.toString('utf8')
}

/** The number in a field; a number that is not there is 0, as protobuf has it. */
export function numberOf(fields: Field[], number: number): number {
  const value = fields.find((field) => field.number === number)?.value
  return typeof value === 'number' ? value : 0
}

/** A field of bytes or text. */
export function writeBytes(number: number, value: Buffer | string): Buffer {
  const bytes = typeof value === 'string' ? Buffer.from(value) : value
  return Buffer.concat([writeVarint((number << 3) | 2), writeVarint(bytes.length), bytes])
}

/** A field holding a number. */
export function writeNumber(number: number, value: number): Buffer {
  return Buffer.concat([writeVarint(number << 3), writeVarint(value)])
}

function writeVarint(value: number): Buffer {
  let rest = BigInt.asUintN(64, BigInt(value))
  const bytes: number[] = []
  do {
    const low = Number(rest & 0x7fn)
    rest >>= 7n
    bytes.push(rest > 0n ? low | 0x80 : low)
  } while (rest > 0n)
  return Buffer.from(bytes)
}
